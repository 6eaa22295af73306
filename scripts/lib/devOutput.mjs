import { stripVTControlCharacters } from 'node:util';

/** What says nothing that the lines of `dev` itself do not say. */
const NOISE = [
  // The mock's table of where it listens.
  /^frobsco: [A-Z][\w ,-]{23}\S+$/,
  // Where the app is served, and that it waits for a bundle; not warnings.
  /^app\S*: <i> \[webpack-dev-/,
  /^backend: Loading config from /,
  // Of http-proxy, in the backend.
  /\[DEP0060\] DeprecationWarning|Use `node --trace-deprecation/,
  // What a shell prints of a command that a signal ended.
  /^\S+: Terminated/,
];

const TIME = /(?:\x1b\[\d+m)?\d{4}-\d\d-\d\dT[\d:.]+Z(?:\x1b\[\d+m)? /;

// Of a request that failed: referrer, user agent and all of it again as fields.
const REQUEST_DETAILS = /("[A-Z]+ \S+ HTTP\/[\d.]+" \d{3}) .*/;

/** A line of a service as a person needs it, or undefined where nobody needs it. */
export function shorten(line) {
  const plain = stripVTControlCharacters(line);
  if (NOISE.some(pattern => pattern.test(plain))) {
    return undefined;
  }
  return line.replace(TIME, '').replace(REQUEST_DETAILS, '$1');
}
