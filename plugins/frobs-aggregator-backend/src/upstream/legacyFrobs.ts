import { toError } from '@backstage/errors';
import type { Frob } from '@internal/plugin-frobs-aggregator-common';
import { shapeError, UpstreamError } from '@internal/upstream-node';
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // toFrob knows which fields are numbers.
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 100_000 },
  isArray: name => name === 'Frob',
});

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

const toFrob = (frob: Record<string, string>): Record<keyof Frob, unknown> => ({
  id: frob['@FrobNo'],
  name: frob.Name,
  owner: frob.OwnerGroup,
  status: frob.State?.toLowerCase(),
  weight: Math.round(Number(frob.WeightKg) * 1000),
  createdAt: frob.Created,
});

// #region backend-legacy
/**
 * Converts FrobsCo's old model, which has kilograms and states in capitals.
 *
 * @param request - for messages, such as `POST https://api.example.com/legacy`
 * @throws UpstreamError, for a SOAP fault with its text
 */
export function parseLegacyFrobs(request: string, xml: string): unknown[] {
  let body;
  try {
    body = parser.parse(xml, true).Envelope?.Body;
  } catch (error) {
    throw shapeError(request, `the whole value: ${toError(error).message}`);
  }
  if (body?.Fault) {
    const { faultcode = 'Fault', faultstring = 'no reason given' } = body.Fault;
    throw new UpstreamError(
      `${request} answered ${faultcode}: ${faultstring}`,
      {
        code: 'status',
        transient: /Server$/.test(faultcode),
      },
    );
  }
  if (body?.GetFrobsResponse === undefined) {
    throw shapeError(request, 'Envelope.Body: expected a GetFrobsResponse');
  }
  return (body.GetFrobsResponse.Frob ?? []).map(toFrob);
}
// #endregion
