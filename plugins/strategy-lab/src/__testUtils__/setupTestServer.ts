import { setupServer } from 'msw/node';

/** As `registerMswTestHooks` of Backstage, which loads all components that there are. */
export function setupTestServer() {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());
  return server;
}
