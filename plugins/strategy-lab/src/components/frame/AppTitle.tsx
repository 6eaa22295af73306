import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Helmet } from 'react-helmet';

/**
 * Adds the name of the app to the document title of each page.
 *
 * @public
 */
export const AppTitle = () => {
  const title = useApi(configApiRef).getString('app.title');
  return <Helmet titleTemplate={`%s | ${title}`} defaultTitle={title} />;
};
