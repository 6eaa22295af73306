import { createApp } from '../http/createApp.ts';
import { openApiDocument } from '../http/openapi.ts';
import type { MockState } from '../mockState.ts';
import { registerFaultRoutes } from './faultRoutes.ts';
import { registerJournalRoutes } from './journalRoutes.ts';
import { registerOriginCheck } from './originCheck.ts';
import { registerPageRoutes } from './pageRoutes.ts';
import { registerSettingsRoutes } from './settingsRoutes.ts';
import {
  registerPresetRoutes,
  registerStatusRoutes,
  type MockStatus,
} from './stateRoutes.ts';

/** The API of the control port: it controls the mock and shows its requests. */
export async function createControlApi(
  state: MockState,
  { host, status }: { host: string; status: () => MockStatus },
) {
  const app = await createApp({
    title: 'FrobsCo control',
    version: '1.0.0',
    description: 'Controls the mock, and shows the requests to it.',
    server: 'http://127.0.0.1:7190',
  });
  registerOriginCheck(app, host);
  registerStatusRoutes(app, state, status);
  registerPresetRoutes(app, state);
  registerFaultRoutes(app, state);
  registerSettingsRoutes(app, state);
  registerJournalRoutes(app, state.journal);
  await registerPageRoutes(app);
  app.get('/openapi.json', { schema: { hide: true } }, () =>
    openApiDocument(app),
  );
  return app;
}
