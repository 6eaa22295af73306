/** The article. */
export const ARTICLE_URL =
  'https://backstage.io/docs/plugins/call-existing-api';

const CRITERIA_BY_ID: Record<string, string> = {
  D1: 'Direct: the API has just what the page needs',
  D2: 'Direct: its answers suit a browser in size and number',
  D3: 'Direct: it is quick enough at the busiest hour',
  D4: 'Direct: it is hardly ever down',
  D5: 'Direct: it speaks HTTPS and CORS',
  D6: 'Direct: users can reach it over their network',
  D7: 'Direct: no secret is needed; a user’s OAuth token is fine',
  P1: 'Proxy: HTTPS or CORS is missing',
  P2: 'Proxy: a fixed secret has to be added',
  P3: 'Proxy: retries, failover, health checks, routing and the like help',
  P4: 'Proxy: one way in, ruled by Backstage’s config, is wanted',
  B1: 'Backend: the model or the protocol has to be another',
  B2: 'Backend: data is to be joined or summed up on the server',
  B3: 'Backend: a slow or shaky API needs batching or caching',
  B4: 'Backend: the plugin has a state of its own',
  B5: 'Backend: secrets have to be added or negotiated',
  B6: 'Backend: it matters who the user is',
};

/** The ids of the article's reasons. */
export const CRITERIA = Object.keys(CRITERIA_BY_ID);

/** A reason of the article, in short and in our words. */
export const describeCriterion = (id: string): string => CRITERIA_BY_ID[id];
