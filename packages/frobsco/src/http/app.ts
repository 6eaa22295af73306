import { fastify, type FastifyError } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import swagger from '@fastify/swagger';
import { errorBody } from './errors.ts';

/** What an OpenAPI document says of itself. */
export interface DocumentInfo {
  title: string;
  version: string;
  description: string;
}

/**
 * A fastify app that validates requests against zod schemas, answers errors as
 * `{error: {name, message}}`, and describes its routes as OpenAPI 3.1.
 */
export async function createApp(info: DocumentInfo) {
  const app = fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler<FastifyError>((error, _request, reply) =>
    reply.status(error.statusCode ?? 500).send(errorBody(error)),
  );
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send({
      error: {
        name: 'NotFoundError',
        message: `No route for ${request.method} ${request.url}`,
      },
    }),
  );
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  return app;
}

export type App = Awaited<ReturnType<typeof createApp>>;
