/** What is wrong with a URL. It would be in files that others read. */
function problemOfUrl(value) {
  if (!/^https?:\/\/[^\s'"`$\\]+$/.test(value) || !URL.canParse(value)) {
    return 'it has to be a complete URL, such as https://api.example.com/v1/things, without spaces, quotes, $ and \\';
  }
  const { username, password } = new URL(value);
  return username || password
    ? 'it must not contain a user or a password'
    : undefined;
}

/** What is asked. `problemOf` gives a sentence if an answer will not do. */
const questions = [
  {
    key: 'pluginId',
    text: 'ID of the plugin, such as my-things',
    problemOf: value =>
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value)
        ? undefined
        : 'it has to be lower-case letters and digits in words joined by dashes, and to start with a letter',
  },
  {
    key: 'apiName',
    text: 'Name of the API, as pages show it',
    problemOf: value =>
      /^[\p{L}\d][\p{L}\d .,+()-]*$/u.test(value)
        ? undefined
        : 'it has to start with a letter or a digit, and to hold only letters, digits, spaces and . , + ( ) -',
  },
  {
    key: 'baseUrl',
    text: 'URL of the list that the page shows',
    problemOf: problemOfUrl,
  },
  {
    id: 'targetUrl',
    key: 'baseUrl',
    text: 'URL of the list that the page shows',
    problemOf: value =>
      problemOfUrl(value) ??
      (value.includes('?')
        ? 'the target of the proxy cannot have a query: leave out the part from "?" on, and append it to the URL in the client of the made plugin'
        : undefined),
  },
  {
    key: 'keyHeader',
    text: "Header for the API's key, such as X-Api-Key; empty if there is no key",
    isOptional: true,
    problemOf: value =>
      /^([A-Za-z][A-Za-z0-9-]*)?$/.test(value)
        ? undefined
        : 'it has to be letters, digits and dashes, such as X-Api-Key',
  },
];

/** The questions by their names. */
export const questionsFor = names =>
  names.map(name => questions.find(({ id, key }) => (id ?? key) === name));
