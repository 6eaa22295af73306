import {
  CLOSE_ARRAY,
  closes,
  COMMA,
  endOfString,
  isSpace,
  OPEN_ARRAY,
  opens,
  QUOTE,
} from './jsonScanner';

const INITIAL_BYTES = 64 * 1024;
/** A longer item would hold up other requests while it is parsed. */
const MAX_ITEM_BYTES = 1_000_000;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Splits the bytes of a JSON array (RFC 8259) into those of its items as they arrive.
 * It finds only where an item ends and leaves the rest to `JSON.parse`.
 */
export class JsonArraySplitter {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #ended = false;
  #items = 0;
  /** How many bytes of a byte order mark have been read; all if there can be none. */
  #markBytes = 0;
  /** The first `#length` bytes are those of the current item in earlier chunks. */
  #item = Buffer.alloc(INITIAL_BYTES);
  #length = 0;
  readonly #onItem: (item: Buffer) => void;

  /** `onItem` gets bytes that are overwritten after it returns. */
  constructor(onItem: (item: Buffer) => void) {
    this.#onItem = onItem;
  }

  /** Whether the array has been closed. */
  get isEnded(): boolean {
    return this.#ended;
  }

  /** @throws SyntaxError if the bytes are no JSON array, RangeError for a huge item */
  write(chunk: Uint8Array): void {
    let start = 0;
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i];
      if (this.#inString) {
        i = this.#skipString(chunk, i);
      } else if (this.#depth === 0) {
        this.#outside(byte);
        start = i + 1;
      } else if (byte === QUOTE) {
        this.#inString = true;
      } else if (opens(byte)) {
        this.#depth += 1;
      } else if (byte === COMMA && this.#depth === 1) {
        this.#endItem(chunk.subarray(start, i));
        start = i + 1;
      } else if (closes(byte)) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          if (byte !== CLOSE_ARRAY) {
            throw new SyntaxError('expected the end of the array');
          }
          this.#endArray(chunk.subarray(start, i));
          start = i + 1;
        }
      }
    }
    if (this.#depth > 0) {
      this.#append(chunk.subarray(start));
    }
  }

  /** The index of the last byte that is known to be in the string. */
  #skipString(chunk: Uint8Array, from: number): number {
    if (this.#escaped) {
      this.#escaped = false;
      return from;
    }
    const end = endOfString(chunk, from);
    this.#inString = end >= chunk.length;
    this.#escaped = end > chunk.length;
    return end;
  }

  /** Only white space may come before and after the array, or a mark at the start. */
  #outside(byte: number): void {
    if (byte === BYTE_ORDER_MARK[this.#markBytes]) {
      this.#markBytes += 1;
      return;
    }
    this.#markBytes = BYTE_ORDER_MARK.length;
    if (isSpace(byte)) {
      return;
    }
    if (byte !== OPEN_ARRAY || this.#ended) {
      throw new SyntaxError('expected an array');
    }
    this.#depth = 1;
  }

  /** One buffer for all items leaves less garbage than one for each. */
  #append(bytes: Uint8Array): void {
    const needed = this.#length + bytes.length;
    if (needed > MAX_ITEM_BYTES) {
      throw new RangeError(`an item of more than ${MAX_ITEM_BYTES} bytes`);
    }
    if (needed > this.#item.length) {
      const larger = Buffer.alloc(2 * needed);
      this.#item.copy(larger, 0, 0, this.#length);
      this.#item = larger;
    }
    this.#item.set(bytes, this.#length);
    this.#length = needed;
  }

  #endItem(last: Uint8Array): void {
    this.#append(last);
    const item = this.#item.subarray(0, this.#length);
    this.#length = 0;
    this.#items += 1;
    this.#onItem(item);
  }

  #endArray(last: Uint8Array): void {
    this.#ended = true;
    const isEmpty =
      this.#item.subarray(0, this.#length).every(isSpace) &&
      last.every(isSpace);
    if (!isEmpty || this.#items > 0) {
      this.#endItem(last);
    }
  }
}
