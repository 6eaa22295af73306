import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import catalogModule from '@internal/plugin-graphql-backend-module-catalog';
import frobsModule from '@internal/plugin-graphql-backend-module-frobs';
import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import graphqlPlugin from '.';

const FILE = resolve(__dirname, '../schema.graphql');

describe('schema.graphql', () => {
  it('has the types of all modules (UPDATE_SCHEMA=1 writes it anew)', async () => {
    const { server } = await startTestBackend({
      features: [
        graphqlPlugin,
        catalogModule,
        frobsModule,
        catalogServiceMock.factory(),
        mockServices.httpAuth.factory(),
      ],
    });
    const { body } = await request(server)
      .post('/api/graphql')
      .set('authorization', mockCredentials.user.header())
      .send({ query: getIntrospectionQuery() })
      .expect(200);
    const schema = lexicographicSortSchema(buildClientSchema(body.data));
    const printed = `${printSchema(schema)}\n`;
    if (process.env.UPDATE_SCHEMA) {
      writeFileSync(FILE, printed);
    }
    expect(readFileSync(FILE, 'utf8')).toBe(printed);
  });
});
