import {
  closes,
  COMMA,
  endOfString,
  isSpace,
  OPEN_OBJECT,
  opens,
  QUOTE,
} from './jsonScanner';

/** Each takes a while, wanted or not. */
const MAX_FIELDS = 1_000;

const text = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();

/**
 * The text of a JSON object with only some of its fields. The other fields never
 * become strings or objects, which saves most of the work if they are large. Other
 * JSON values are returned whole.
 *
 * @throws SyntaxError if a field has no name, RangeError if there are too many; other
 * errors appear when the text is parsed
 */
export function pickFields(
  json: Uint8Array,
  fields: ReadonlySet<string>,
): string {
  const start = json.findIndex(byte => !isSpace(byte));
  if (json[start] !== OPEN_OBJECT) {
    return text(json);
  }
  const picked: string[] = [];
  let count = 0;
  let at = start + 1;
  while (at < json.length) {
    count += 1;
    if (count > MAX_FIELDS) {
      throw new RangeError(`more than ${MAX_FIELDS} fields`);
    }
    const end = endOfField(json, at);
    const key = readKey(json.subarray(at, end));
    if (key !== undefined && fields.has(key)) {
      picked.push(text(json.subarray(at, end)));
    }
    at = end + 1;
  }
  return `{${picked.join()}}`;
}

function readKey(field: Uint8Array): string | undefined {
  const start = field.findIndex(byte => !isSpace(byte));
  if (start < 0) {
    return undefined;
  }
  if (field[start] !== QUOTE) {
    throw new SyntaxError('expected the name of a field');
  }
  const end = endOfString(field, start + 1);
  return JSON.parse(text(field.subarray(start, end + 1)));
}

/** The index of the comma or the brace that ends the field. */
function endOfField(json: Uint8Array, from: number): number {
  let depth = 0;
  for (let i = from; i < json.length; i += 1) {
    const byte = json[i];
    if (byte === QUOTE) {
      i = endOfString(json, i + 1);
    } else if (opens(byte)) {
      depth += 1;
    } else if (depth === 0 && (byte === COMMA || closes(byte))) {
      return i;
    } else if (closes(byte)) {
      depth -= 1;
    }
  }
  return json.length;
}
