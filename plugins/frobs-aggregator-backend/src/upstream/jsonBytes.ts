export const QUOTE = 0x22;
export const COMMA = 0x2c;
const BACKSLASH = 0x5c;
export const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
export const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

export const isSpace = (byte: number) => byte <= 0x20;

export const opens = (byte: number) =>
  byte === OPEN_ARRAY || byte === OPEN_OBJECT;

export const closes = (byte: number) =>
  byte === CLOSE_ARRAY || byte === CLOSE_OBJECT;

/**
 * Where the string ends that the byte at `from` is in: the place of its closing
 * quote, or the length where that is not among the bytes. One above the length
 * where the last byte is a backslash, whose other half has not come yet.
 */
export function endOfString(bytes: Uint8Array, from: number): number {
  let at = from;
  let quote = bytes.indexOf(QUOTE, at);
  for (;;) {
    const end = quote < 0 ? bytes.length : quote;
    const backslash = bytes.subarray(at, end).indexOf(BACKSLASH);
    if (backslash < 0) {
      return end;
    }
    at += backslash + 2;
    if (at > bytes.length) {
      return at;
    }
    if (at > end) {
      quote = bytes.indexOf(QUOTE, at);
    }
  }
}
