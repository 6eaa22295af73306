import { createMockDirectory } from '@backstage/backend-test-utils';
import { createHash } from 'node:crypto';
import { startGraphql } from '../__testUtils__/startGraphql';
import { createToys } from '../__testUtils__/toys';

const document = 'query Toys($n: Int) { toys(first: $n) { id } }';
const sha256Hash = createHash('sha256').update(document).digest('hex');
const persisted = (hash: string, variables = {}) => ({
  variables,
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
});

describe('persisted documents', () => {
  const directory = createMockDirectory();
  const start = (manifest: object) => {
    directory.setContent({ 'manifest.json': JSON.stringify(manifest) });
    const files = [directory.resolve('manifest.json')];
    return startGraphql([createToys().module], {
      persistedOperations: { files, only: true },
    });
  };

  it('are all that runs in production', async () => {
    const { post, query } = await start({
      [`sha256:${sha256Hash}`]: document,
    });
    const { body } = await post().send(persisted(sha256Hash)).expect(200);
    expect(body).toEqual({ data: { toys: [{ id: 'a' }, { id: 'b' }] } });

    const codeOf = ({ body: { errors } }: any) => errors[0].extensions.code;
    const long = persisted(sha256Hash, { n: 201 });
    expect(codeOf(await post().send(long).expect(400))).toBe('LIST_TOO_LONG');
    const unknown = await post()
      .send(persisted('0'.repeat(64)))
      .expect(404);
    expect(codeOf(unknown)).toBe('PERSISTED_QUERY_NOT_FOUND');
    for (const text of [document, '{ __schema { types { name } } }']) {
      const refused = await query(text)
        .set({ accept: 'application/json', 'x-request-id': 'req-1' })
        .expect(403);
      expect(refused.body.errors[0].extensions).toEqual({
        code: 'PERSISTED_QUERY_ONLY',
        requestId: 'req-1',
      });
    }
    expect(codeOf(await post().send({ variables: {} }).expect(400))).toBe(
      'PERSISTED_QUERY_REQUIRED',
    );
  });

  it.each([
    ['is no object', [], /manifest\.json is no JSON object/],
    ['has a syntax error', { a: '{' }, /'a' in .*manifest\.json.*Syntax Error/],
    ['has an unknown field', { a: '{ toyz { id } }' }, /'a' .*field "toyz"/],
    [
      'exceeds a limit',
      { a: '{ toys(first: 999) { id } }' },
      /'a' .*at most 200/,
    ],
  ])('stop the start if one %s', async (_, manifest, message) => {
    await expect(start(manifest)).rejects.toThrow(message);
  });
});

describe('production', () => {
  const { NODE_ENV } = process.env;
  afterEach(() => {
    process.env.NODE_ENV = NODE_ENV;
  });

  it('tells nobody the schema, even if it runs all documents', async () => {
    process.env.NODE_ENV = 'production';
    const { query } = await startGraphql([createToys().module], {
      persistedOperations: { only: false },
    });
    const introspection = await query('{ __schema { types { name } } }');
    expect(introspection.status).toBe(400);
    await query('{ toys { id } }').expect(200);
  });

  // graphql-js adds names that are alike, or where the field is: `Did you mean …?`
  it.each([
    ['{ toyz { id } }', {}, /^Cannot query field "toyz" on type "Query"\.$/],
    ['{ colors(like: gren) }', {}, /^Value "gren" .* enum\.$/],
    [
      'query ($c: Color) { colors(like: $c) }',
      { c: 'gren' },
      /Value "gren" .* enum\.$/,
    ],
    ['{ thing { price } }', {}, /^Cannot query field .* "Thing"\.$/],
  ])('suggests no names: %s', async (text, variables, message) => {
    process.env.NODE_ENV = 'production';
    const { query } = await startGraphql([createToys().module], {
      persistedOperations: { only: false },
    });
    const { body } = await query(text, variables).expect(400);
    expect(body.errors[0].message).toMatch(message);
  });
});
