import { z } from 'zod';
import type { Frob } from '../data/frobs.ts';
import type { App } from '../http/createApp.ts';
import { envelope, parseCall, SERVICE, soapFault } from './soap.ts';

// Other names and units than version 1: a backend has to convert them.
const toXml = (frob: Frob) => ({
  '@FrobNo': frob.id,
  Name: frob.name,
  OwnerGroup: frob.owner,
  State: frob.status.toUpperCase(),
  WeightKg: (frob.weight / 1_000).toFixed(3),
  Created: frob.createdAt,
});

const result = (frobs: Frob[]) =>
  envelope({
    GetFrobsResponse: { '@xmlns': SERVICE, Frob: frobs.map(toXml) },
  });

function responseTo(frobs: Frob[], xml: string) {
  const call = parseCall(xml);
  if (!call) {
    return soapFault('Client', 'The request is not a SOAP 1.1 envelope');
  }
  if (call.operation !== 'GetFrobs') {
    return soapFault('Client', `No operation '${call.operation}'`);
  }
  const { FrobNo } = call.args;
  const found = FrobNo ? frobs.filter(frob => frob.id === FrobNo) : frobs;
  return FrobNo && found.length === 0
    ? soapFault('Client', `No frob '${FrobNo}'`)
    : result(found);
}

/** `POST /legacy/frobs`: SOAP 1.1 only. */
export function registerLegacyRoute(app: App, frobs: Frob[]) {
  app.addContentTypeParser(
    ['text/xml', 'application/xml'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  const envelopeSchema = z.string().describe('A SOAP 1.1 envelope.');

  app.post(
    '/legacy/frobs',
    {
      schema: {
        operationId: 'getFrobsAsXml',
        summary: 'List frobs as XML',
        description:
          'The operation `GetFrobs`; `<FrobNo>` selects one frob. A SOAP fault has the status 500, as SOAP 1.1 requires.',
        tags: ['legacy'],
        consumes: ['text/xml'],
        produces: ['text/xml'],
        body: envelopeSchema,
        response: {
          200: { content: { 'text/xml': { schema: envelopeSchema } } },
          500: { content: { 'text/xml': { schema: envelopeSchema } } },
        },
      },
    },
    async ({ body }, reply) => {
      const xml = responseTo(frobs, body);
      return reply
        .status(xml.includes('<soap:Fault>') ? 500 : 200)
        .type('text/xml; charset=utf-8')
        .send(xml);
    },
  );
}
