import { STATUS_CODES } from 'node:http';
import type { FastifyInstance } from 'fastify';
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  type jsonSchemaTransform,
  type jsonSchemaTransformObject,
} from 'fastify-type-provider-zod';

type Json = Record<string, any>;

// zod spells out bounds and patterns that `format` and `integer` already imply.
const zodToJsonConfig = {
  override: ({ jsonSchema }: { jsonSchema: Json }) => {
    if (jsonSchema.format) {
      delete jsonSchema.pattern;
    }
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
      delete jsonSchema.maximum;
    }
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) {
      delete jsonSchema.minimum;
    }
  },
};

export const schemaTransforms = {
  transform: createJsonSchemaTransform({
    zodToJsonConfig,
  }) as typeof jsonSchemaTransform,
  transformObject: createJsonSchemaTransformObject({
    zodToJsonConfig,
  }) as typeof jsonSchemaTransformObject,
};

const REFERENCE = /"#\/components\/schemas\/(\w+)"/g;

function referencedBy(schemas: Json, part: unknown, found = new Set<string>()) {
  for (const [, name] of JSON.stringify(part).matchAll(REFERENCE)) {
    if (!found.has(name)) {
      found.add(name);
      referencedBy(schemas, schemas[name], found);
    }
  }
  return found;
}

/** Input and output schemas are equal here, so one of each pair is enough. */
function withoutInputSchemas(document: Json): Json {
  return JSON.parse(
    JSON.stringify(document).replaceAll(
      /"#\/components\/schemas\/(\w+)Input"/g,
      '"#/components/schemas/$1"',
    ),
  );
}

/** `@fastify/swagger` describes each response as a default one with a body. */
function nameResponses(paths: Record<string, Record<string, Json>>) {
  for (const operation of Object.values(paths).flatMap(Object.values)) {
    for (const [status, response] of Object.entries<Json>(
      operation.responses,
    )) {
      if (response.description === 'Default Response') {
        response.description = STATUS_CODES[status];
      }
      if (status === '204') {
        delete response.content;
      }
    }
  }
}

/** The app's OpenAPI 3.1 document, with the schemas that its routes refer to. */
export function openApiDocument(app: Pick<FastifyInstance, 'swagger'>): Json {
  const { components, paths, ...head } = withoutInputSchemas(app.swagger());
  nameResponses(paths);
  const used = referencedBy(components.schemas, paths);
  const schemas = Object.fromEntries(
    Object.entries(components.schemas).filter(([name]) => used.has(name)),
  );
  return { ...head, paths, components: { ...components, schemas } };
}
