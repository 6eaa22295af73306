export const QUOTE = 0x22;
export const COMMA = 0x2c;
const BACKSLASH = 0x5c;
export const OPEN_ARRAY = 0x5b;
export const CLOSE_ARRAY = 0x5d;
export const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

export const isSpace = (byte: number) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

export const opens = (byte: number) =>
  byte === OPEN_ARRAY || byte === OPEN_OBJECT;

export const closes = (byte: number) =>
  byte === CLOSE_ARRAY || byte === CLOSE_OBJECT;

/** Shorter strings are scanned here: to call `indexOf` takes longer. */
const SHORT_STRING_BYTES = 64;

/**
 * Finds the end of the string that the byte at `from` is in.
 *
 * @returns the index of its closing quote; the length if that is not among the bytes;
 * one above the length if the last byte is a backslash whose other half is not there
 */
export function endOfString(bytes: Uint8Array, from: number): number {
  const near = Math.min(bytes.length, from + SHORT_STRING_BYTES);
  let at = from;
  while (at < near) {
    if (bytes[at] === QUOTE) {
      return at;
    }
    at += bytes[at] === BACKSLASH ? 2 : 1;
  }
  return at > bytes.length ? at : endOfLongString(bytes, at);
}

function endOfLongString(bytes: Uint8Array, from: number): number {
  let at = from;
  let quote = bytes.indexOf(QUOTE, at);
  for (;;) {
    const end = quote < 0 ? bytes.length : quote;
    const backslash = bytes.subarray(at, end).indexOf(BACKSLASH);
    if (backslash < 0) {
      return end;
    }
    at += backslash;
    // By hand, as many escapes may follow.
    const near = Math.min(end, at + SHORT_STRING_BYTES);
    while (at < near) {
      at += bytes[at] === BACKSLASH ? 2 : 1;
    }
    if (at > bytes.length) {
      return at;
    }
    if (at > end) {
      quote = bytes.indexOf(QUOTE, at);
    }
  }
}
