/** Plugins of this repository, with all that is to be copied for each. */
export const copies = [
  {
    name: 'frobs-direct',
    folders: ['plugins/frobs-direct'],
    page: { path: '/frobs-direct', row: 'Copied frob' },
  },
  {
    name: 'frobs-proxy',
    folders: ['plugins/frobs-proxy'],
    page: { path: '/frobs-proxy', row: 'Copied frob' },
  },
  {
    name: 'proxy-backend-module-resilience',
    folders: [
      'plugins/proxy-backend-module-resilience',
      'packages/upstream-node',
    ],
    route: { path: '/api/proxy/frobs-ha/list', text: 'Copied frob' },
  },
  {
    name: 'frobs-aggregator',
    folders: [
      'plugins/frobs-aggregator',
      'plugins/frobs-aggregator-backend',
      'plugins/frobs-aggregator-common',
      'packages/upstream-node',
    ],
    page: { path: '/frobs-aggregator', row: 'Copied frob' },
  },
  {
    // With the aggregator above, which the module for frobs reads.
    name: 'frobs-graphql',
    folders: [
      'plugins/frobs-graphql',
      'plugins/graphql-backend',
      'plugins/graphql-node',
      'plugins/graphql-backend-module-catalog',
      'plugins/graphql-backend-module-frobs',
    ],
    page: { path: '/frobs-graphql', row: 'Copied frob' },
  },
];

/** The copies once they have other names and are for another API: see ownApi.mjs. */
export const fitted = [
  ['direct', ['plugins/parts-direct']],
  ['proxy', ['plugins/parts-proxy']],
  [
    'aggregator',
    ['plugins/parts-aggregator', 'plugins/parts-aggregator-backend'],
  ],
].map(([kind, folders]) => ({
  name: `frobs-${kind}, for another API`,
  folders,
  // The READMEs leave the data of the tests to the reader.
  checks: ['lint', 'build'],
  page: { path: `/parts-${kind}`, row: 'Left-handed spanner' },
}));

/** Plugins that `yarn new` makes: for lists in answers of several shapes. */
export const made = [
  {
    template: 'call-api-direct',
    pluginId: 'gadgets-direct',
    folders: ['plugins/gadgets-direct'],
    api: '/wrapped',
    row: '9074729',
  },
  {
    template: 'call-api-direct',
    pluginId: 'gadgets-empty',
    folders: ['plugins/gadgets-empty'],
    api: '/empty',
    row: 'Gadget API has no entries.',
  },
  {
    template: 'call-api-proxy',
    pluginId: 'gadgets-proxy',
    folders: ['plugins/gadgets-proxy'],
    api: '/for-key-holders/bare',
    row: 'Left-handed spanner',
  },
  {
    template: 'call-api-backend',
    pluginId: 'gadgets-backend',
    folders: ['plugins/gadgets-backend', 'plugins/gadgets-backend-backend'],
    api: '/for-key-holders/hal',
    row: 'Gadget API has more pages. This is the first one: 3 entries.',
  },
].map(({ template, pluginId, folders, api, row }) => ({
  name: `${template} ${api}`,
  template,
  folders,
  page: { path: `/${pluginId}`, row },
  optionsFor: apiUrl => ({
    pluginId,
    apiName: 'Gadget API',
    baseUrl: `${apiUrl}${api}`,
    keyHeader: 'X-Gadget-Key',
  }),
}));
