import { z } from 'zod';
import type { Frob } from '../data/frobs.ts';
import type { App } from '../http/app.ts';
import { envelope, parseCall, SERVICE, soapFault } from './soap.ts';

// Names and units of another age: this is what a backend has to convert.
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

function answer(frobs: Frob[], xml: string) {
  const call = parseCall(xml);
  if (!call) {
    return soapFault('Client', 'The request is no SOAP 1.1 envelope');
  }
  if (call.operation !== 'GetFrobs') {
    return soapFault('Client', `There is no operation '${call.operation}'`);
  }
  const { FrobNo } = call.args;
  const found = FrobNo ? frobs.filter(frob => frob.id === FrobNo) : frobs;
  return found.length
    ? result(found)
    : soapFault('Client', `There is no frob '${FrobNo}'`);
}

/** `POST /legacy/frobs`: SOAP 1.1 and nothing else. */
export function registerLegacy(app: App, frobs: Frob[]) {
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
          'The operation `GetFrobs`, for one frob with `<FrobNo>`. A fault comes with status 500, as SOAP 1.1 wants it.',
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
      const xml = answer(frobs, body);
      return reply
        .status(xml.includes('<soap:Fault>') ? 500 : 200)
        .type('text/xml; charset=utf-8')
        .send(xml);
    },
  );
}
