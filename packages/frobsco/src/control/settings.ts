import { authSchema } from '../auth/settings.ts';
import type { App } from '../http/app.ts';
import { errorSchema } from '../http/errors.ts';
import type { Scenario } from '../scenario.ts';
import { tlsSchema } from '../tls/authority.ts';

// The key is taken, never given back.
const authStatusSchema = authSchema
  .omit({ apiKey: true })
  .meta({ id: 'AuthStatus' });

function authStatus({ auth: { mode, tokenSeconds } }: Scenario) {
  return { mode, tokenSeconds };
}

/** `GET` and `PUT` of `/auth` and `/tls`. */
export function registerSettings(app: App, scenario: Scenario) {
  app.get(
    '/auth',
    {
      schema: {
        operationId: 'getAuth',
        summary: 'Say which credentials the API wants',
        tags: ['settings'],
        response: { 200: authStatusSchema },
      },
    },
    () => authStatus(scenario),
  );

  app.put(
    '/auth',
    {
      schema: {
        operationId: 'setAuth',
        summary: 'Set which credentials the API wants',
        tags: ['settings'],
        body: authSchema,
        response: { 200: authStatusSchema, 400: errorSchema },
      },
    },
    ({ body }) => {
      scenario.auth = body;
      return authStatus(scenario);
    },
  );

  app.get(
    '/tls',
    {
      schema: {
        operationId: 'getTls',
        summary: 'Say which certificate the HTTPS listener shows',
        tags: ['settings'],
        response: { 200: tlsSchema },
      },
    },
    () => scenario.tls,
  );

  app.put(
    '/tls',
    {
      schema: {
        operationId: 'setTls',
        summary: 'Set which certificate the HTTPS listener shows',
        tags: ['settings'],
        body: tlsSchema,
        response: { 200: tlsSchema, 400: errorSchema },
      },
    },
    async ({ body }) => {
      await scenario.setTls(body);
      return scenario.tls;
    },
  );
}
