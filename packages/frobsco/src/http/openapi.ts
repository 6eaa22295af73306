import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod';
import type { App } from './app.ts';

type Json = Record<string, any>;

// zod spells out bounds and patterns that `format` and `integer` already imply.
const zodToJsonConfig = {
  override: ({ jsonSchema }: { jsonSchema: Json }) => {
    if (jsonSchema.format) delete jsonSchema.pattern;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
      delete jsonSchema.maximum;
    }
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) {
      delete jsonSchema.minimum;
    }
  },
};

export const schemaTransforms = {
  transform: createJsonSchemaTransform({ zodToJsonConfig }),
  transformObject: createJsonSchemaTransformObject({ zodToJsonConfig }),
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

/** The app's OpenAPI 3.1 document, with the schemas that its routes refer to. */
export function openApiDocument(app: App): Json {
  const { components, paths, ...head } = app.swagger() as Json;
  const used = referencedBy(components.schemas, paths);
  const schemas = Object.fromEntries(
    Object.entries(components.schemas).filter(([name]) => used.has(name)),
  );
  return { ...head, paths, components: { ...components, schemas } };
}
