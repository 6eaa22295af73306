// What is written ‹so› is filled in when a plugin is made.
const renames = [
  [/@internal\/plugin-frobs-aggregator-common/g, '../common'],
  [
    /@internal\/plugin-frobs-(direct|proxy|aggregator)(-backend)?/g,
    '‹packageName›',
  ],
  [/frobs-(direct|proxy|aggregator)/g, '‹pluginId›'],
  [/frobs_aggregator/g, '‹snake›'],
  [/frobs(Direct|Proxy|Aggregator)/g, '‹camel›'],
  [/Frobs(Direct|Proxy|Aggregator)/g, '‹pascal›'],
  [/AggregatorConfig/g, '‹pascal›Config'],
  // The API.
  [/https:\/\/api\.frobsco\.com\/v1/g, '‹baseUrl›'],
  [/https:\/\/api\.frobsco\.com/g, '‹apiOrigin›'],
  [/X-Frobs-Key/gi, '‹keyHeader›'],
  [/\$\{FROBSCO_API_KEY\}/g, '‹keyVariable›'],
  [/FrobsCo( API)?/g, '‹apiName›'],
  [/frobsco/g, 'api'],
  // Paths: the proxy's, and the list's, which is the base URL itself.
  [/(?<![\w.])\/frobs\b(?!-)/g, '/‹pluginId›'],
  [/proxy\/frobs\b(?!-)/g, 'proxy/‹pluginId›'],
  [/\/list\b/g, ''],
  // The plugin's own classes and components, then the things on its page.
  [/Frobs(?=Api|Client|Error|Failure|Page|Table)/g, '‹pascal›'],
  [/frobsApi/g, '‹camel›Api'],
  [/Frob/g, 'Item'],
  [/frob/g, 'item'],
  [/Sprocket/g, 'Example'],
];

/** A sibling's text or path in the words of a plugin that is yet to be made. */
export const rename = text =>
  renames.reduce((result, [from, to]) => result.replace(from, to), text);
