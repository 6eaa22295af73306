import { stripVTControlCharacters } from 'node:util';

/** Lines that repeat what `dev` itself prints, or that help no one. */
const NOISE = [
  // The mock's table of addresses.
  /^frobsco: [A-Z][\w ,-]{23}\S+$/,
  // Where the app is served, and that it waits for a bundle; not warnings.
  /^app\S*: <i> \[webpack-dev-/,
  /^backend: Loading config from /,
  // From http-proxy, in the backend.
  /\[DEP0060\] DeprecationWarning|Use `node --trace-deprecation/,
];

const TIME = /(?:\x1b\[\d+m)?\d{4}-\d\d-\d\dT[\d:.]+Z(?:\x1b\[\d+m)? /;

// Of a failed request: referrer, user agent, then all of it again as fields.
const REQUEST_DETAILS = /("[A-Z]+ \S+ HTTP\/[\d.]+" \d{3}) .*/;

/** Shortens a line of a service's output. Returns undefined for a line to leave out. */
export function shorten(line) {
  const plain = stripVTControlCharacters(line);
  if (NOISE.some(pattern => pattern.test(plain))) {
    return undefined;
  }
  return line.replace(TIME, '').replace(REQUEST_DETAILS, '$1');
}
