import { parseLegacyFrobs } from './legacyFrobs';

const url = 'https://api.example.com/legacy/frobs';
const envelope = (body: string) =>
  `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`;
const frob = (no: string) =>
  `<Frob FrobNo="${no}"><Name>Nut &amp; Bolt</Name><OwnerGroup>team-a</OwnerGroup><State>RETIRED</State><WeightKg>1.234</WeightKg><Created>2026-01-01T00:00:00.000Z</Created></Frob>`;

describe('parseLegacyFrobs', () => {
  it.each([1, 2])('converts names, units and capitals of %s', count => {
    const xml = envelope(
      `<GetFrobsResponse xmlns="x">${frob('007').repeat(count)}</GetFrobsResponse>`,
    );
    expect(parseLegacyFrobs(url, xml)).toEqual(
      Array(count).fill({
        id: '007',
        name: 'Nut & Bolt',
        owner: 'team-a',
        status: 'retired',
        weight: 1234,
        createdAt: '2026-01-01T00:00:00.000Z',
      }),
    );
  });

  it('knows an empty list', () => {
    const xml = envelope('<GetFrobsResponse xmlns="x"/>');
    expect(parseLegacyFrobs(url, xml)).toEqual([]);
  });

  it.each([
    ['Client', false],
    ['Server', true],
  ])('turns a fault of the %s into an error', (who, transient) => {
    const xml = envelope(
      `<s:Fault><faultcode>s:${who}</faultcode><faultstring>no frobs</faultstring></s:Fault>`,
    );
    expect(() => parseLegacyFrobs(url, xml)).toThrow(
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
    ['another answer', envelope('<GetFlerpsResponse/>')],
  ])('refuses %s', (_, xml) => {
    expect(() => parseLegacyFrobs(url, xml)).toThrow('unexpected shape');
  });
});
