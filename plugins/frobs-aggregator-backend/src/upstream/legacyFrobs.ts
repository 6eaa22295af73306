import { toError } from '@backstage/errors';
import {
  frobSchema,
  type Frob,
} from '@internal/plugin-frobs-aggregator-common';
import {
  parseShape,
  readInParts,
  shapeError,
  UpstreamError,
  type UpstreamResponse,
} from '@internal/upstream-node';
import sax, { type Tag } from 'sax';

/** sax takes time for each one that a tag has already, and memory for each open element. */
const MAX = 100;

/** Requests all frobs. A SOAP 1.1 fault has status 500 (section 6.2). */
export const legacyRequest = {
  accept: [500],
  method: 'POST',
  // It only reads.
  idempotent: true,
  path: '',
  headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
  body: '<?xml version="1.0"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><GetFrobs xmlns="http://frobsco.example/legacy"/></soap:Body></soap:Envelope>',
};

const toFrob = (fields: Map<string, string>): Record<keyof Frob, unknown> => ({
  id: fields.get('@FrobNo'),
  name: fields.get('Name'),
  owner: fields.get('OwnerGroup'),
  status: fields.get('State')?.toLowerCase(),
  weight: Math.round(Number(fields.get('WeightKg')) * 1000),
  createdAt: fields.get('Created'),
});

// #region backend-legacy
/**
 * Reads FrobsCo's old model, which has kilograms and states in capitals, as it arrives.
 * The parser reads no DTD, so it knows no entities but those of XML and HTML.
 *
 * @throws UpstreamError, for a SOAP fault with its text
 */
export async function readLegacyFrobs(
  { body, request }: Pick<UpstreamResponse, 'body' | 'request'>,
  add: (frob: Frob) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  // Not for namespaces, which take sax longer with each nested element that declares one.
  const parser = sax.parser(true);
  /** Of the frob, or of the fault, that is being read. */
  let fields = new Map<string, string>();
  let text = '';
  let count = 0;
  let depth = 0;
  let attributeCount = 0;
  let isResponse = false;
  parser.onopentagstart = () => {
    depth += 1;
    attributeCount = 0;
    checkLimit('open elements', depth);
  };
  parser.onattribute = () => {
    attributeCount += 1;
    checkLimit('attributes', attributeCount);
  };
  parser.onopentag = tag => {
    const { name, attributes } = tag as Tag;
    const local = localName(name);
    text = '';
    isResponse ||= local === 'GetFrobsResponse';
    if (local === 'Frob') {
      fields = new Map([['@FrobNo', attributes.FrobNo]]);
    }
  };
  parser.ontext = part => {
    text += part;
  };
  parser.oncdata = parser.ontext;
  parser.onclosetag = name => {
    const local = localName(name);
    depth -= 1;
    fields.set(local, text);
    if (local === 'Frob') {
      add(parseShape(request, frobSchema, toFrob(fields), `[${count}].`));
      count += 1;
    } else if (local === 'Fault') {
      throw faultError(request, fields);
    }
  };
  parser.onerror = error => {
    throw error;
  };
  try {
    for await (const part of readInParts(body)) {
      parser.write(decoder.decode(part, { stream: true }));
    }
    parser.close();
  } catch (error) {
    throw error instanceof UpstreamError
      ? error
      : shapeError(request, `[${count}]: ${toError(error).message}`);
  }
  if (!isResponse) {
    throw shapeError(request, 'Envelope.Body: expected a GetFrobsResponse');
  }
}
// #endregion

function localName(name: string): string {
  return name.replace(/^.*:/, '');
}

function checkLimit(of: string, count: number): void {
  if (count > MAX) {
    throw new RangeError(`more than ${MAX} ${of}`);
  }
}

function faultError(request: string, fields: Map<string, string>) {
  const { faultcode = 'Fault', faultstring = 'no reason given' } =
    Object.fromEntries(fields);
  return new UpstreamError(`${request} answered ${faultcode}: ${faultstring}`, {
    code: 'status',
    transient: /Server$/.test(faultcode),
  });
}
