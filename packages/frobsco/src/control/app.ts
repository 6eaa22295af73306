import { createApp } from '../http/app.ts';
import { openApiDocument } from '../http/openapi.ts';
import type { Scenario } from '../scenario.ts';
import { registerFaults } from './faults.ts';
import { registerJournal } from './journal.ts';
import { registerOriginCheck } from './originCheck.ts';
import { registerPage } from './page.ts';
import { registerPresets } from './presets.ts';
import { registerSettings } from './settings.ts';
import { registerStatus, type MockStatus } from './status.ts';

/** The control port: steers the mock, and shows what it sees. */
export async function createControl(
  scenario: Scenario,
  { host, status }: { host: string; status: () => MockStatus },
) {
  const app = await createApp({
    title: 'FrobsCo control',
    version: '1.0.0',
    description: 'Steers the mock, and shows what it sees.',
    server: 'http://127.0.0.1:7190',
  });
  registerOriginCheck(app, host);
  registerStatus(app, scenario, status);
  registerPresets(app, scenario);
  registerFaults(app, scenario);
  registerSettings(app, scenario);
  registerJournal(app, scenario.journal);
  await registerPage(app);
  app.get('/openapi.json', { schema: { hide: true } }, () =>
    openApiDocument(app),
  );
  return app;
}
