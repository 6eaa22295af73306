import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import catalogModule from '@internal/plugin-graphql-backend-module-catalog';
import frobsModule from '@internal/plugin-graphql-backend-module-frobs';
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import graphqlPlugin from '.';

/** Whatever the style of its comments is. */
const normalize = (sdl: string) => print(parse(sdl));

const SCHEMA = resolve(__dirname, '../schema.graphql');

const entity = (kind: string, name: string, rest: Partial<Entity> = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  ...rest,
});
const ownedBy = { type: 'ownedBy', targetRef: 'group:default/team' };

async function start() {
  const catalog = catalogServiceMock({
    entities: [
      entity('Component', 'cog', {
        spec: { type: 'service', lifecycle: 'production' },
        relations: [
          ownedBy,
          { type: 'partOf', targetRef: 'system:default/frobsco' },
          { type: 'partOf', targetRef: 'system:default/gone' },
        ],
      }),
      entity('Group', 'team', { spec: { type: 'squad' } }),
      entity('System', 'frobsco', { relations: [ownedBy] }),
    ],
  });
  const getEntities = jest.spyOn(catalog, 'getEntitiesByRefs');
  const { server } = await startTestBackend({
    features: [
      graphqlPlugin,
      catalogModule,
      frobsModule,
      catalogServiceMock.mock({
        getEntitiesByRefs: (...args) => catalog.getEntitiesByRefs(...args),
      }).factory,
    ],
  });
  const query = (text: string) =>
    request(server)
      .post('/api/graphql')
      .set('authorization', mockCredentials.user.header())
      .send({ query: text });
  return { query, getEntities };
}

describe('schema.graphql', () => {
  it('has the types of all modules (UPDATE_SCHEMA=1 writes it anew)', async () => {
    const { query } = await start();
    const { body } = await query(getIntrospectionQuery()).expect(200);
    const schema = lexicographicSortSchema(buildClientSchema(body.data));
    const printed = normalize(printSchema(schema));
    if (process.env.UPDATE_SCHEMA) {
      writeFileSync(SCHEMA, printed);
    }
    expect(normalize(readFileSync(SCHEMA, 'utf8'))).toBe(printed);
  });
});

describe('the catalog in the API', () => {
  it('has entities with their owners and relations, read level by level', async () => {
    const { query, getEntities } = await start();
    const { body } = await query(`{
      cog: entity(ref: "Component:cog") {
        ref title
        owner { __typename name ... on Group { type } }
        relations(type: "partOf") { targetRef target { __typename owner { name } } }
        ... on Component { type lifecycle }
      }
      none: entity(ref: "component:default/none") { ref }
    }`).expect(200);
    const owner = { name: 'team' };
    expect(body).toEqual({
      data: {
        cog: {
          ref: 'component:default/cog',
          title: null,
          owner: { __typename: 'Group', ...owner, type: 'squad' },
          relations: [
            {
              targetRef: 'system:default/frobsco',
              target: { __typename: 'OtherEntity', owner },
            },
            { targetRef: 'system:default/gone', target: null },
          ],
          type: 'service',
          lifecycle: 'production',
        },
        none: null,
      },
    });
    // The group is not read again for the system.
    expect(
      getEntities.mock.calls.map(([{ entityRefs }]) => entityRefs),
    ).toEqual([
      ['component:default/cog', 'component:default/none'],
      ['group:default/team', 'system:default/frobsco', 'system:default/gone'],
    ]);
    expect(getEntities.mock.calls[0][1]).toEqual({
      credentials: mockCredentials.user(),
    });
  });

  it('says that a reference is wrong, and that the catalog is unavailable', async () => {
    const { query, getEntities } = await start();
    getEntities.mockRejectedValue(new Error('connect ECONNREFUSED 10.0.0.7'));
    const { body } = await query(
      '{ wrong: entity(ref: "::") { ref } down: entity(ref: "group:team") { ref } }',
    ).expect(200);
    expect(body.data).toEqual({ wrong: null, down: null });
    expect(body.errors.map(({ extensions }: any) => extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'SERVICE_UNAVAILABLE',
    ]);
    expect(JSON.stringify(body)).not.toContain('10.0.0.7');
  });
});
