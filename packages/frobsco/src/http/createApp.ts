import swagger from '@fastify/swagger';
import { fastify, type FastifyError } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { errorBody, NotFoundError } from './errors.ts';
import { schemaTransforms } from './openapi.ts';

/** The head of an OpenAPI document. */
export interface DocumentInfo {
  title: string;
  version: string;
  description: string;
  /** The address of the documented listener with its default port. */
  server: string;
}

/**
 * Creates a fastify app that validates requests with zod schemas, responds to errors
 * with `{error: {name, message}}`, and describes its routes as OpenAPI 3.1.
 */
export async function createApp({ server, ...info }: DocumentInfo) {
  const app = fastify().withTypeProvider<ZodTypeProvider>();
  const routes = new Set<string>();
  app.addHook('onRoute', ({ url }) => {
    if (url.startsWith('/')) {
      routes.add(url);
    }
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler<FastifyError>((error, _request, reply) =>
    reply.status(error.statusCode ?? 500).send(errorBody(error)),
  );
  app.setNotFoundHandler(request => {
    throw new NotFoundError(`No route for ${request.method} ${request.url}`);
  });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info, servers: [{ url: server }] },
    ...schemaTransforms,
  });
  return Object.assign(app, { routes });
}

export type App = Awaited<ReturnType<typeof createApp>>;
