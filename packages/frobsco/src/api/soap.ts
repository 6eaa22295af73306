import { XMLBuilder, XMLParser } from 'fast-xml-parser';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
export const SERVICE = 'http://frobsco.example/legacy';

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
});
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
});

/** The operation in a SOAP body, with its arguments. */
export interface SoapCall {
  operation: string;
  args: Record<string, string>;
}

/** @returns `undefined` if the text is not a SOAP 1.1 envelope with a body */
export function parseCall(xml: string): SoapCall | undefined {
  let document;
  try {
    document = parser.parse(xml, true);
  } catch {
    return undefined;
  }
  const body = document?.Envelope?.Body;
  if (typeof body !== 'object' || body === null) {
    return undefined;
  }
  const [operation] = Object.keys(body);
  const args = body[operation];
  return { operation, args: typeof args === 'object' ? args : {} };
}

/** Wraps a body into a SOAP 1.1 envelope. */
export function envelope(body: object): string {
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    'soap:Envelope': { '@xmlns:soap': ENVELOPE, 'soap:Body': body },
  });
}

/** A SOAP 1.1 fault; `Client` means that the request is wrong. */
export function soapFault(code: 'Client' | 'Server', message: string): string {
  return envelope({
    'soap:Fault': { faultcode: `soap:${code}`, faultstring: message },
  });
}
