import { createJournalEntry } from '@internal/strategies/testUtils';
import { http, HttpResponse } from 'msw';
import { setupTestServer } from '../__testUtils__/setupTestServer';
import { MockControlClient, MockUnreachableError } from './MockControlClient';

const url = 'http://backstage.test/api/proxy/frobsco-control';
const preset = { name: 'slow', description: 'It is slow.', active: true };
const fault = { id: 'f1', applied: 3, effect: { type: 'hang' }, route: '/v1' };
const nothing = () => new HttpResponse(null, { status: 204 });

describe('MockControlClient', () => {
  const server = setupTestServer();

  const control = new MockControlClient({
    discoveryApi: {
      getBaseUrl: async id => `http://backstage.test/api/${id}`,
    },
    // Looked up at each request: MSW replaces it.
    fetchApi: { fetch: (...args) => fetch(...args) },
  });

  it.each([
    ['presets', '/presets', [preset]],
    ['faults', '/faults', [fault]],
  ] as const)('reads the %s', async (name, path, answer) => {
    server.use(
      http.get(`${url}/*`, ({ request }) =>
        request.url === `${url}${path}`
          ? HttpResponse.json(answer as object)
          : nothing(),
      ),
    );
    await expect(control[name]()).resolves.toEqual(answer);
  });

  it('sends each change', async () => {
    const sent: string[] = [];
    server.use(
      http.all(`${url}/*`, async ({ request }) => {
        const type = request.headers.get('content-type') ?? '';
        const path = request.url.replace(url, '');
        sent.push(`${request.method} ${path} ${type}${await request.text()}`);
        return nothing();
      }),
    );
    await control.applyPreset('slow');
    await control.addFault({ effect: { type: 'hang' } });
    await control.removeFault('f1');
    await control.clearJournal();
    await control.reset();
    expect(sent).toEqual([
      'POST /presets/slow ',
      'POST /faults application/json{"effect":{"type":"hang"}}',
      'DELETE /faults/f1 ',
      'DELETE /journal ',
      'POST /reset ',
    ]);
  });

  it.each<[string, () => Response, RegExp]>([
    [
      'the backend does not respond',
      () => HttpResponse.error(),
      /backend does not respond/,
    ],
    [
      'the proxy cannot connect',
      () => HttpResponse.json({}, { status: 504 }),
      /mock does not respond/,
    ],
    [
      'the proxy has no such endpoint',
      () => HttpResponse.text('Not Found', { status: 404 }),
      /mock does not respond/,
    ],
  ])('throws MockUnreachableError if %s', async (_, answer, message) => {
    server.use(http.all(`${url}/*`, answer));
    const error = await control.reset().catch(caught => caught);
    expect(error).toBeInstanceOf(MockUnreachableError);
    expect(error.message).toMatch(message);
  });

  it.each([400, 404, 500])(
    'passes on the message of status %s',
    async status => {
      const error = { name: 'Refused', message: "no preset 'nosuch'" };
      server.use(
        http.post(`${url}/*`, () => HttpResponse.json({ error }, { status })),
      );
      const caught = await control.applyPreset('nosuch').catch(each => each);
      expect(caught).not.toBeInstanceOf(MockUnreachableError);
      expect(caught.message).toBe(
        "The mock rejected the request: no preset 'nosuch'",
      );
    },
  );

  it('names the status of a response without a message', async () => {
    const answer = () => HttpResponse.text('<html>', { status: 502 });
    server.use(http.post(`${url}/*`, answer));
    await expect(control.reset()).rejects.toThrow(
      'The mock rejected the request: status 502',
    );
  });

  it('reads the requests of a strategy, once FrobsCo has responded to all', async () => {
    const entries = [
      createJournalEntry({ caller: 'node' }),
      createJournalEntry({ caller: 'node', route: '/v1/health' }),
      createJournalEntry({ caller: 'other', status: null }),
      createJournalEntry({ caller: 'proxy' }),
      createJournalEntry({ caller: 'browser' }),
    ];
    const answers = [1, 0, 0, 0, 0].map(inFlight => ({ inFlight, entries }));
    server.use(
      http.get(`${url}/journal`, () => HttpResponse.json(answers.shift())),
    );
    // On a slow machine, the wait could otherwise end at once.
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    await expect(control.requestsOf('backend')).resolves.toEqual([
      ...[entries[0], entries[2]],
    ]);
    expect(answers).toHaveLength(3);
    await expect(control.requestsOf('graphql')).resolves.toHaveLength(2);
    await expect(control.requestsOf('proxy')).resolves.toEqual([entries[3]]);
    await expect(control.requestsOf('direct')).resolves.toEqual([entries[4]]);
    now.mockRestore();
  });

  it('rejects an unexpected journal', async () => {
    server.use(
      http.get(`${url}/*`, () => HttpResponse.json({ entries: [{}] })),
    );
    await expect(control.requestsOf('direct')).rejects.toThrow(/inFlight/);
  });
});
