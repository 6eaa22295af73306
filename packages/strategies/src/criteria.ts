/** The article in the Backstage documentation. */
export const ARTICLE_URL =
  'https://backstage.io/docs/plugins/call-existing-api';

const CRITERIA_BY_ID: Record<string, string> = {
  D1: 'Direct: the API offers exactly what the page needs',
  D2: 'Direct: the size and the number of responses suit a browser',
  D3: 'Direct: the API is fast enough, also under peak load',
  D4: 'Direct: the API is highly available',
  D5: 'Direct: the API supports HTTPS and CORS',
  D6: 'Direct: users can reach the API over their network',
  D7: 'Direct: no secret is needed, or a user’s OAuth token is enough',
  P1: 'Proxy: the API lacks HTTPS or CORS',
  P2: 'Proxy: a static secret must be added to requests',
  P3: 'Proxy: retries, failover, health checks or routing are needed',
  P4: 'Proxy: one entry point governed by the Backstage config is wanted',
  B1: 'Backend: the model or the protocol must be converted',
  B2: 'Backend: data must be aggregated or summarized on the server',
  B3: 'Backend: a slow or unreliable API needs batching or caching',
  B4: 'Backend: the plugin stores data of its own',
  B5: 'Backend: secrets must be added or negotiated',
  B6: 'Backend: requests must be authorized per user',
  G1: 'GraphQL: pages join many sources, and teams extend one model',
};

/** The ids of the article's reasons. */
export const CRITERIA = Object.keys(CRITERIA_BY_ID);

/** A one-line description of one of the article's reasons. */
export const describeCriterion = (id: string): string => CRITERIA_BY_ID[id];
