import type { ExtensionFactoryMiddleware } from '@backstage/frontend-app-api';
import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { Helmet } from 'react-helmet';

// What it shows is in a landmark already.
const ENTITY_PAGE = 'page:catalog/entity';

/**
 * Puts pages into the landmark `main`, by which assistive technology finds them, and gives
 * them a document title.
 */
export const mainLandmark: ExtensionFactoryMiddleware = function* mainLandmark(
  originalFactory,
  { node: { spec } },
) {
  const output = originalFactory();
  yield* output;
  if (spec.id.startsWith('page:') && spec.id !== ENTITY_PAGE) {
    const page = output.get(coreExtensionData.reactElement);
    const title = output.get(coreExtensionData.title) ?? spec.plugin.title;
    yield coreExtensionData.reactElement(
      <main>
        <Helmet title={title} />
        {page}
      </main>,
    );
  }
};
