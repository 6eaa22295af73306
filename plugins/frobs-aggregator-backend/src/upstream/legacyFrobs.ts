import { toError } from '@backstage/errors';
import type { Frob } from '@internal/plugin-frobs-aggregator-common';
import { XMLParser } from 'fast-xml-parser';
import type { UpstreamRequest } from './attempt';
import { shapeError } from './readJson';
import { UpstreamError } from './UpstreamError';

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // Numbers and dates are converted where it is known what they are.
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 100_000 },
  isArray: name => name === 'Frob',
});

/** Asks for all frobs. A SOAP 1.1 fault comes with status 500, section 6.2. */
export const legacyRequest: UpstreamRequest = {
  answersWith: 500,
  method: 'POST',
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

/**
 * Converts FrobsCo's old model, which knows kilograms and states in capitals.
 *
 * @throws UpstreamError also for a SOAP fault, with what the fault says
 */
// #region backend-legacy
export function parseLegacyFrobs(url: string, xml: string): unknown[] {
  let body;
  try {
    body = parser.parse(xml, true).Envelope?.Body;
  } catch (error) {
    throw shapeError(url, `the whole value: ${toError(error).message}`);
  }
  if (body?.Fault) {
    const { faultcode = 'Fault', faultstring = 'no reason given' } = body.Fault;
    throw new UpstreamError(`${url} answered ${faultcode}: ${faultstring}`, {
      transient: /Server$/.test(faultcode),
    });
  }
  if (body?.GetFrobsResponse === undefined) {
    throw shapeError(url, 'Envelope.Body: expected a GetFrobsResponse');
  }
  return (body.GetFrobsResponse.Frob ?? []).map(toFrob);
}
// #endregion
