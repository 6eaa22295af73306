import { authSchema } from '../auth/authSettings.ts';
import type { App } from '../http/createApp.ts';
import { errorSchema } from '../http/errors.ts';
import type { MockState } from '../mockState.ts';
import { tlsSchema } from '../tls/authority.ts';

// The secrets can be set, but not read.
const authStatusSchema = authSchema
  .omit({ apiKey: true, clientSecrets: true })
  .meta({ id: 'AuthStatus' });

function authStatus({ auth: { mode, tokenSeconds } }: MockState) {
  return { mode, tokenSeconds };
}

/** `GET` and `PUT` of `/auth` and `/tls`. */
export function registerSettingsRoutes(app: App, state: MockState) {
  app.get(
    '/auth',
    {
      schema: {
        operationId: 'getAuth',
        summary: 'Read which credentials the API requires',
        tags: ['settings'],
        response: { 200: authStatusSchema },
      },
    },
    () => authStatus(state),
  );

  app.put(
    '/auth',
    {
      schema: {
        operationId: 'setAuth',
        summary: 'Set which credentials the API requires',
        tags: ['settings'],
        body: authSchema,
        response: { 200: authStatusSchema, 400: errorSchema },
      },
    },
    ({ body }) => {
      state.auth = body;
      return authStatus(state);
    },
  );

  app.get(
    '/tls',
    {
      schema: {
        operationId: 'getTls',
        summary: 'Read which certificate the HTTPS listener uses',
        tags: ['settings'],
        response: { 200: tlsSchema },
      },
    },
    () => state.tls,
  );

  app.put(
    '/tls',
    {
      schema: {
        operationId: 'setTls',
        summary: 'Set which certificate the HTTPS listener uses',
        tags: ['settings'],
        body: tlsSchema,
        response: { 200: tlsSchema, 400: errorSchema },
      },
    },
    async ({ body }) => {
      await state.setTls(body);
      return state.tls;
    },
  );
}
