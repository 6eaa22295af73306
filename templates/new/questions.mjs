/** What is asked, and what an answer has to look like. */
const questions = [
  {
    key: 'pluginId',
    text: 'ID of the plugin, such as my-things',
    pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  },
  {
    key: 'apiName',
    text: 'Name of the API, as pages show it',
    pattern: /^[\p{L}\d][\p{L}\d .,+()-]*$/u,
  },
  {
    key: 'baseUrl',
    text: 'URL of the list that the page shows',
    pattern: /^https?:\/\/[^\s'"`$\\]+$/,
  },
  {
    key: 'keyHeader',
    text: "Name of the header that takes the API's key",
    pattern: /^[A-Za-z][A-Za-z0-9-]*$/,
    fallback: 'X-Api-Key',
  },
];

/** The questions whose answers some templates have a place for. */
export const questionsFor = templates =>
  questions.filter(
    ({ key }) =>
      key === 'pluginId' || templates.some(({ values }) => key in values),
  );

/** The answers and what follows from them, by the names of the templates' values. */
export function valuesOf({ pluginId, apiName, baseUrl, keyHeader }) {
  const variable = `${pluginId.replaceAll('-', '_').toUpperCase()}_API_KEY`;
  return {
    apiName,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    apiOrigin: new URL(baseUrl).origin,
    keyHeader,
    keyVariable: `\${${variable}}`,
  };
}
