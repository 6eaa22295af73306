const gadgets = {
  row: 'Left-handed spanner',
  apiName: 'Gadget API',
  keyHeader: 'X-Gadget-Key',
};

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
    folders: ['plugins/proxy-backend-module-resilience', 'packages/frobsco'],
    route: { path: '/api/proxy/frobs-ha/list', text: 'Copied frob' },
  },
  {
    name: 'frobs-aggregator',
    folders: [
      'plugins/frobs-aggregator',
      'plugins/frobs-aggregator-backend',
      'plugins/frobs-aggregator-common',
      'packages/frobsco',
    ],
    page: { path: '/frobs-aggregator', row: 'Copied frob' },
  },
];

/** The copies once they are for an API of another shape: see reshape.mjs. */
export const reshaped = [
  { name: 'frobs-direct', folders: ['plugins/frobs-direct'] },
  { name: 'frobs-proxy', folders: ['plugins/frobs-proxy'] },
  {
    name: 'frobs-aggregator',
    // Not the backend's: what its tests start is FrobsCo.
    folders: ['plugins/frobs-aggregator', 'plugins/frobs-aggregator-common'],
  },
].map(({ name, folders }) => ({
  name: `${name}, for another API`,
  folders,
  page: { path: `/${name}`, row: 'Sky hook' },
}));

/** Plugins that `yarn new` makes, and what it is told. `api` is the list's path. */
export const made = [
  {
    name: 'call-api-direct',
    pluginId: 'gadgets-direct',
    folders: ['plugins/gadgets-direct'],
    api: '/gadgets',
  },
  {
    name: 'call-api-proxy',
    pluginId: 'gadgets-proxy',
    folders: ['plugins/gadgets-proxy'],
    api: '/for-key-holders/gadgets',
  },
  {
    name: 'call-api-backend',
    pluginId: 'gadgets',
    folders: ['plugins/gadgets', 'plugins/gadgets-backend'],
    api: '/for-key-holders/gadgets',
  },
].map(({ api, pluginId, ...subject }) => ({
  ...subject,
  page: { path: `/${pluginId}`, row: gadgets.row },
  optionsFor: apiUrl => ({
    pluginId,
    apiName: gadgets.apiName,
    baseUrl: `${apiUrl}${api}`,
    keyHeader: gadgets.keyHeader,
  }),
}));
