const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN = [0x5b, 0x7b];
const CLOSE = [0x5d, 0x7d];
const [OPEN_ARRAY] = OPEN;

const isSpace = (byte: number) => byte <= 0x20;

/**
 * Cuts the bytes of a JSON array into the texts of its items as they arrive.
 * What is inside an item is for JSON.parse: many times as fast as a parser
 * that takes each value apart on the way. The grammar is that of RFC 8259.
 */
export class JsonArraySplitter {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #ended = false;
  #items = 0;
  /** What has come of the item under way, as far as in earlier chunks. */
  #pieces: Uint8Array[] = [];

  constructor(private readonly onItem: (text: string) => void) {}

  /** Whether the array has been closed. */
  get isEnded(): boolean {
    return this.#ended;
  }

  /** @throws SyntaxError where the bytes are no JSON array */
  write(chunk: Uint8Array): void {
    let start = 0;
    for (let i = 0; i < chunk.length; i += 1) {
      const byte = chunk[i];
      if (this.#inString) {
        this.inString(byte);
      } else if (this.#depth === 0) {
        this.outside(byte);
        start = i + 1;
      } else if (byte === QUOTE) {
        this.#inString = true;
      } else if (OPEN.includes(byte)) {
        this.#depth += 1;
      } else if (byte === COMMA && this.#depth === 1) {
        this.endItem(chunk.subarray(start, i));
        start = i + 1;
      } else if (CLOSE.includes(byte)) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          this.endArray(chunk.subarray(start, i));
          start = i + 1;
        }
      }
    }
    if (this.#depth > 0) {
      this.#pieces.push(chunk.slice(start));
    }
  }

  private inString(byte: number): void {
    if (this.#escaped) {
      this.#escaped = false;
    } else if (byte === BACKSLASH) {
      this.#escaped = true;
    } else if (byte === QUOTE) {
      this.#inString = false;
    }
  }

  /** Before the array and after it there may be white space and nothing else. */
  private outside(byte: number): void {
    if (isSpace(byte)) {
      return;
    }
    if (byte !== OPEN_ARRAY || this.#ended) {
      throw new SyntaxError('expected an array');
    }
    this.#depth = 1;
  }

  private endItem(last: Uint8Array): void {
    const text = Buffer.concat([...this.#pieces, last]).toString();
    this.#pieces = [];
    this.#items += 1;
    this.onItem(text);
  }

  private endArray(last: Uint8Array): void {
    this.#ended = true;
    const isEmpty = [...this.#pieces, last].every(piece =>
      piece.every(isSpace),
    );
    if (!isEmpty || this.#items > 0) {
      this.endItem(last);
    }
  }
}
