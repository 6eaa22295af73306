import type { Frob } from '@internal/plugin-frobs-aggregator-common';
import { Readable } from 'node:stream';
import { readLegacyFrobs } from './legacyFrobs';

const url = 'https://api.example.com/legacy/frobs';
const envelope = (body: string) =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`;
const frob = (no: string) =>
  `<Frob FrobNo="${no}"><Name>Nut &amp; <![CDATA[<Bolt>]]> &#8364;&#x20AC;ä</Name><OwnerGroup>team-a</OwnerGroup><State>RETIRED</State><WeightKg>1.234</WeightKg><Created>2026-01-01T00:00:00.000Z</Created></Frob>`;

/** Reads XML that arrives byte by byte. */
async function read(xml: string): Promise<Frob[]> {
  const frobs: Frob[] = [];
  const body = Readable.from(
    Array.from(Buffer.from(xml), byte => Buffer.of(byte)),
  );
  await readLegacyFrobs({ body, request: url }, item => frobs.push(item));
  return frobs;
}

describe('readLegacyFrobs', () => {
  it.each([1, 2])('converts names, units and capitals of %s', async count => {
    const xml = envelope(
      `<GetFrobsResponse xmlns="x">${frob('007').repeat(count)}</GetFrobsResponse>`,
    );
    await expect(read(xml)).resolves.toEqual(
      Array(count).fill({
        id: '007',
        name: 'Nut & <Bolt> €€ä',
        owner: 'team-a',
        status: 'retired',
        weight: 1234,
        createdAt: '2026-01-01T00:00:00.000Z',
      }),
    );
  });

  it('knows an empty list', async () => {
    const xml = envelope('<GetFrobsResponse xmlns="x"/>');
    await expect(read(xml)).resolves.toEqual([]);
  });

  it.each([
    ['Client', false],
    ['Server', true],
  ])('turns a fault of the %s into an error', async (who, transient) => {
    const xml = envelope(
      `<s:Fault><faultcode xml:lang="en">s:${who}</faultcode><faultstring>no frobs</faultstring></s:Fault>`,
    );
    await expect(read(xml)).rejects.toThrow(
      expect.objectContaining({
        name: 'ServiceUnavailableError',
        logMessage: `${url} answered s:${who}: no frobs`,
        transient,
      }),
    );
  });

  it.each([
    ['no XML', '{"frobs":[]}'],
    ['broken XML', '<s:Envelope><s:Body>'],
    [
      'entities of a DTD',
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${envelope('&b;')}`,
    ],
    ['a frob without a name', envelope('<Frob FrobNo="1"/>')],
    ['another answer', envelope('<GetFlerpsResponse/>')],
  ])('refuses %s', async (_, xml) => {
    await expect(read(xml)).rejects.toThrow('unexpected shape');
  });

  it.each([
    [
      'namespaces in namespaces',
      Array.from({ length: 101 }, (_, i) => `<a xmlns:n${i}="x">`).join(''),
      'more than 100 open elements',
    ],
    [
      'an element of many attributes',
      `<a ${Array.from({ length: 101 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      'more than 100 attributes',
    ],
  ])('refuses %s, which take ever longer', async (_, xml, reason) => {
    await expect(read(xml)).rejects.toMatchObject({
      logMessage: expect.stringContaining(reason),
    });
  });
});
