// Control characters except line breaks, and those that change the text direction.
const CONTROLS =
  // eslint-disable-next-line no-control-regex -- these are what it looks for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Makes text safe for a terminal. JSON stays the same JSON. */
export const escapeControls = (text: string): string =>
  text.replace(
    CONTROLS,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Keeps text of an API from adding lines to the output. */
export const toOneLine = (text: string): string =>
  text.replaceAll('\n', '\\u000a');

/** Makes text one argument of a command in a POSIX shell. */
export const quoteForShell = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** A URL, or what was given as one, without what may be a secret: user, query and hash. */
export const withoutSecrets = (url: string | URL): string =>
  String(url)
    .replace(/\/\/[^/?#]*@/, '//')
    .replace(/[?#].*/s, '?…');
