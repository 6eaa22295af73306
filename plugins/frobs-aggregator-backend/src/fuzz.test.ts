import { mockCredentials } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { openapi } from './schema/openapi.generated';
import { configFor, startMock, startPlugin } from './__testUtils__/startPlugin';

const REQUESTS = 10_000;
const AT_ONCE = 20;

const text = fc.string({ maxLength: 40, unit: 'grapheme' });
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
      ids: fc.array(fc.oneof(text, fc.jsonValue()), { maxLength: 20 }),
    })
    .map(value => JSON.stringify(value)),
  text,
);

/** Every operation of the document, with right and wrong input. */
const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map(method => ({ path, method: method.toUpperCase() })),
);
const requests = fc.record({
  operation: fc.constantFrom(...operations),
  id: text.filter(id => id.length > 0 && !/^\.+$/.test(id)),
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

type Input = typeof requests extends fc.Arbitrary<infer T> ? T : never;

describe('every route with every input', () => {
  let mock: Awaited<ReturnType<typeof startMock>>;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.frobsco.stop());

  it('never fails itself, and says what is wrong with the input', async () => {
    const { backend } = await startPlugin({ config: configFor(mock.frobsco) });
    const base = `http://localhost:${backend.server.port()}/api/frobs-aggregator`;

    const send = async (input: Input) => {
      const { operation, id, body, type, ifMatch } = input;
      const path = operation.path.replace('{id}', encodeURIComponent(id));
      const hasBody = operation.method !== 'GET';
      const response = await fetch(
        `${base}${path}?${new URLSearchParams(input.query)}`,
        {
          method: operation.method,
          headers: {
            authorization: mockCredentials.user.header(),
            ...(hasBody && { 'content-type': type }),
            ...(ifMatch !== null && { 'if-match': ifMatch.trim() }),
          },
          body: hasBody ? body : undefined,
        },
      );
      return { status: response.status, text: await response.text() };
    };

    await fc.assert(
      fc.asyncProperty(
        fc.array(requests, { minLength: AT_ONCE, maxLength: AT_ONCE }),
        async batch => {
          for (const answer of await Promise.all(batch.map(send))) {
            expect(faultsOf(answer)).toEqual([]);
          }
        },
      ),
      { numRuns: REQUESTS / AT_ONCE, endOnFailure: true },
    );
  }, 120_000);
});
