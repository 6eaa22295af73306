import { mockCredentials } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { useMock } from '../support/mock.ts';
import { configFor, startAggregator } from './startAggregator.ts';

const REQUESTS = 10_000;
const AT_ONCE = 20;

const text = fc.string({ maxLength: 40, unit: 'grapheme' });
/** Ids that lead elsewhere where they become part of a path as they are. */
const dots = fc.constantFrom('.', '..', '../..', '../list');
const id = fc.oneof(text, dots, fc.constantFrom('', 'frob-001'));
/** What comes in the place of an id, well encoded or not. */
const segment = fc.oneof(
  id.map(encodeURIComponent),
  fc.constantFrom('%2e', '%2E%2e', '..%2f..', '%', '%ff', '%00'),
);
const oddNumber = fc.oneof(
  fc.integer({ min: -10, max: 2000 }).map(String),
  fc.double().map(String),
  text,
);
const query = fc.dictionary(
  fc.oneof(fc.constantFrom('limit', 'offset'), text),
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
        fc.array(id, { maxLength: 20 }),
        fc.array(fc.oneof(id, fc.jsonValue()), { maxLength: 20 }),
      ),
    })
    .map(value => JSON.stringify(value)),
  text,
);

interface Operation {
  path: string;
  method: string;
}

/** One of the operations, with right or wrong input. */
const requestsFor = (operations: Operation[]) =>
  fc.record({
    operation: fc.constantFrom(...operations),
    segment,
    query,
    body: json,
    type: fc.constantFrom('application/json', 'text/plain'),
    ifMatch: fc.option(
      fc.oneof(fc.nat(3).map(String), fc.stringMatching(/^[ -~]*$/)),
    ),
  });

/** What is wrong with an answer, if anything. */
function faultsOf({ status, text: answer }: { status: number; text: string }) {
  const faults = /\n\s+at |node_modules/.test(answer) ? ['a stack trace'] : [];
  if (status < 300) {
    return faults;
  }
  const { error } = JSON.parse(answer);
  return [
    ...faults,
    ...([400, 404, 409].includes(status) ? [] : [`status ${status}`]),
    ...(/^(Input|NotFound|Conflict)Error$/.test(error.name)
      ? []
      : [error.name]),
    // A field, and what is wrong with it.
    ...(/\S+ \S+/.test(error.message)
      ? []
      : [`'${error.message}' says little`]),
    ...('stack' in error ? ['a stack'] : []),
  ];
}

type Input =
  ReturnType<typeof requestsFor> extends fc.Arbitrary<infer T> ? T : never;

describe('every route with every input', () => {
  const mock = useMock();

  it('never fails itself, and says what is wrong with the input', async () => {
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
      // Not by fetch, which resolves dots before it sends a path.
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
      return { status: response.statusCode!, text: await readText(response) };
    };

    await fc.assert(
      fc.asyncProperty(
        fc.array(requestsFor(operations), {
          minLength: AT_ONCE,
          maxLength: AT_ONCE,
        }),
        async batch => {
          for (const answer of await Promise.all(batch.map(send))) {
            expect(faultsOf(answer)).toEqual([]);
          }
        },
      ),
      { numRuns: REQUESTS / AT_ONCE, endOnFailure: true },
    );
    agent.destroy();

    const stats = await fetch(`${mock.urls.control}/stats`);
    const routes = (await stats.json()).map((stat: any) => stat.route);
    expect(new Set(routes)).toEqual(
      new Set([
        ...['/v1/list', '/v1/frobs/:id', '/v1/frobs/:id/score'],
        '/flerp-batch',
      ]),
    );
  }, 300_000);
});
