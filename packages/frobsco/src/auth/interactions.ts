import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults, Provider } from 'oidc-provider';
import { z } from 'zod';
import { createApp } from '../http/createApp.ts';
import { USERS } from './clients.ts';
import { consentPage, loginPage } from './pages.ts';

const formSchema = z.object({ user: z.string(), password: z.string() });

/** The pages for sign-in and consent. */
export async function createInteractions(provider: Provider) {
  const app = await createApp({
    title: 'FrobsCo sign-in',
    version: '1.0.0',
    description: 'Sign-in and consent.',
    server: provider.issuer,
  });
  await app.register(formbody);

  const detailsOf = (request: FastifyRequest, reply: FastifyReply) =>
    provider.interactionDetails(request.raw, reply.raw);
  const finish = async (
    request: FastifyRequest,
    reply: FastifyReply,
    result: InteractionResults,
  ) => {
    const next = await provider.interactionResult(
      request.raw,
      reply.raw,
      result,
      { mergeWithLastSubmission: true },
    );
    return reply.redirect(next, 303);
  };

  app.get('/interaction/:uid', async (request, reply) => {
    const { uid, prompt, params } = await detailsOf(request, reply);
    reply.type('text/html; charset=utf-8');
    if (prompt.name === 'login') {
      return loginPage(uid, { failed: false });
    }
    const client = await provider.Client.find(String(params.client_id));
    const scopes = String(params.scope).split(' ');
    return consentPage(uid, client?.clientName ?? 'A client', scopes);
  });

  app.post(
    '/interaction/:uid/login',
    { schema: { body: formSchema } },
    async (request, reply) => {
      const { uid } = await detailsOf(request, reply);
      const { user, password } = request.body;
      const found = USERS.find(({ id }) => id === user);
      if (found?.password !== password) {
        return reply
          .status(401)
          .type('text/html; charset=utf-8')
          .send(loginPage(uid, { failed: true }));
      }
      return finish(request, reply, { login: { accountId: user } });
    },
  );

  app.post('/interaction/:uid/consent', async (request, reply) => {
    const { session, params } = await detailsOf(request, reply);
    const grant = new provider.Grant({
      accountId: session?.accountId,
      clientId: String(params.client_id),
    });
    grant.addOIDCScope(String(params.scope));
    const grantId = await grant.save();
    return finish(request, reply, { consent: { grantId } });
  });

  app.post('/interaction/:uid/abort', (request, reply) =>
    finish(request, reply, {
      error: 'access_denied',
      error_description: 'The user refused',
    }),
  );
  return app;
}
