import { mockCredentials } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { useMock } from '../support/mock.ts';
import { configFor, startAggregator } from './startAggregator.ts';

/** For each operation. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 300);
/** The same inputs in each run, or else chance decides whether all routes are reached. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const AT_ONCE = 20;

const anyText = fc.string({ maxLength: 40, unit: 'grapheme' });
/** Ids that would change a path or a query if they were not encoded, and odd ones. */
const oddIds = fc.constantFrom(
  ...[
    '.',
    '..',
    '../..',
    '../list',
    '..;',
    '/',
    '?q=1',
    '#',
    'a,b',
    'a&limit=1',
  ],
  ...['', '\0', '\r\n', '__proto__', 'constructor', 'x'.repeat(101)],
);
const id = fc.oneof(anyText, oddIds, fc.constantFrom('frob-001', 'frob-200'));
/** Path segments for an id, encoded correctly or not. */
const segment = fc.oneof(
  id.map(encodeURIComponent),
  fc.constantFrom('%2e', '%2E%2e', '..%2f..', '%', '%ff', '%00'),
);
const oddNumber = fc.oneof(
  fc.integer({ min: -10, max: 2000 }).map(String),
  fc.double().map(String),
  anyText,
);
const query = fc.dictionary(
  fc.oneof(fc.constantFrom('limit', 'offset'), anyText),
  oddNumber,
  { maxKeys: 3 },
);
const json = fc.oneof(
  fc.jsonValue().map(value => JSON.stringify(value)),
  fc
    .record({ targetWeight: fc.oneof(fc.double(), fc.jsonValue()) })
    .map(value => JSON.stringify(value)),
  fc
    .record({
      ids: fc.oneof(
        // Or else chance decides whether any request has an effect.
        fc.constant(['frob-001', 'frob-200']),
        fc.array(id, { maxLength: 20 }),
        fc.array(fc.oneof(id, fc.jsonValue()), { maxLength: 20 }),
      ),
    })
    .map(value => JSON.stringify(value)),
  anyText,
);

interface Operation {
  path: string;
  method: string;
}

/** One of the operations, with valid or invalid input. */
const requestsFor = (operations: Operation[]) =>
  fc.record({
    operation: fc.constantFrom(...operations),
    segment,
    query,
    body: json,
    type: fc.constantFrom('application/json', 'text/plain'),
    ifMatch: fc.option(
      fc.oneof(
        fc.nat(3).map(version => `"${version}"`),
        fc.stringMatching(/^[ -~]*$/),
      ),
    ),
  });

/** The defects of a response. */
function defectsOf({ status, body }: { status: number; body: string }) {
  const defects = [
    ...(/\n\s+at |node_modules/.test(body) ? ['a stack trace'] : []),
    ...(/127\.0\.0\.1|localhost|http:/.test(body) ? ['an address'] : []),
  ];
  if (status < 300) {
    return defects;
  }
  const { error } = JSON.parse(body);
  return [
    ...defects,
    ...([400, 404, 412, 503].includes(status) ? [] : [`status ${status}`]),
    ...(/^(Input|NotFound|PreconditionFailed|ServiceUnavailable)Error$/.test(
      error.name,
    )
      ? []
      : [error.name]),
    // A field and its error.
    ...(/\S+ \S+/.test(error.message)
      ? []
      : [`'${error.message}' says little`]),
    ...('stack' in error ? ['a stack'] : []),
  ];
}

type Input =
  ReturnType<typeof requestsFor> extends fc.Arbitrary<infer T> ? T : never;

describe('any route with any input', () => {
  const mock = useMock();

  it('has no defect in a response, while one request to FrobsCo in ten fails', async () => {
    await mock.control.addFault({
      listeners: ['api'],
      probability: 0.1,
      effect: { type: 'status', statuses: [500] },
    });
    const { call, port } = await startAggregator(configFor(mock));
    const { body: openapi } = await call('get', '/openapi.json').expect(200);
    const operations = Object.entries<object>(openapi.paths).flatMap(
      ([path, methods]) =>
        Object.keys(methods).map(method => ({
          path,
          method: method.toUpperCase(),
        })),
    );
    expect(operations.length).toBeGreaterThan(7);
    const agent = new Agent({ keepAlive: true });

    const send = async (input: Input) => {
      const { operation, body, type, ifMatch } = input;
      const path = operation.path.replace('{id}', () => input.segment);
      const hasBody = operation.method !== 'GET';
      // Not with fetch, which resolves dots before it sends a path.
      const sent = request({
        agent,
        port,
        method: operation.method,
        path: `${path}?${new URLSearchParams(input.query)}`,
        headers: {
          authorization: mockCredentials.user.header(),
          ...(hasBody && { 'content-type': type }),
          ...(ifMatch !== null && { 'if-match': ifMatch.trim() }),
        },
      }).end(hasBody ? body : undefined);
      const [response]: IncomingMessage[] = await once(sent, 'response');
      if (response.headers['content-type'] === 'text/event-stream') {
        // It has no end.
        response.destroy();
        return { status: response.statusCode!, body: '' };
      }
      return { status: response.statusCode!, body: await text(response) };
    };

    await fc.assert(
      fc.asyncProperty(
        fc.array(requestsFor(operations), {
          minLength: AT_ONCE,
          maxLength: AT_ONCE,
        }),
        async batch => {
          for (const response of await Promise.all(batch.map(send))) {
            expect(defectsOf(response)).toEqual([]);
          }
        },
      ),
      {
        numRuns: (REQUESTS * operations.length) / AT_ONCE,
        endOnFailure: true,
        seed: SEED,
      },
    );
    agent.destroy();

    const stats = await fetch(`${mock.urls.control}/stats`);
    const routes = (await stats.json()).map((stat: any) => stat.route);
    expect(new Set(routes)).toEqual(
      new Set([
        ...['/v1/list', '/v1/frobs/:id', '/v1/scores'],
        ...['/flerp-batch', '/token'],
      ]),
    );
  }, 1_200_000);
});
