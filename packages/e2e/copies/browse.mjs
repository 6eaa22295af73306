import { join } from 'node:path';
import { startGroup } from '../../../scripts/lib/processGroup.mjs';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { waitUntilReady } from '../../../scripts/lib/services.mjs';
import { onStop, signalCode } from '../../../scripts/lib/signals.mjs';
import { environment } from './api.mjs';
import { APP, BACKEND, seePage, seeRoute } from './see.mjs';

const START_MS = 5 * 60_000;

const env = {
  ...process.env,
  ...environment,
  BROWSER: 'none',
  GITHUB_TOKEN: 'none',
  APP_CONFIG_app_baseUrl: APP,
  APP_CONFIG_backend_baseUrl: BACKEND,
  APP_CONFIG_backend_listen_port: new URL(BACKEND).port,
  APP_CONFIG_backend_cors_origin: APP,
};

function start(app, configs) {
  const files = ['app-config.yaml', ...configs].map(file => join(app, file));
  return startGroup(
    join(app, 'node_modules/.bin/backstage-cli'),
    ['repo', 'start', ...files.flatMap(file => ['--config', file])],
    { cwd: app, env, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

const timeout = ms =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not ready in ${ms} ms`)), ms).unref();
  });

/** Starts the app. Gives what each subject's page or route does not show. */
export async function lookAt(app, configs, subjects) {
  const browser = await launchBrowser();
  const group = start(app, configs);
  const off = onStop(async signal => {
    await group.end('SIGTERM');
    process.exit(signalCode(signal));
  });
  try {
    const ready = [APP, `${BACKEND}/.backstage/health/v1/readiness`];
    await Promise.race([
      Promise.all(ready.map(waitUntilReady)),
      timeout(START_MS),
    ]);
    const problems = new Map();
    for (const subject of subjects) {
      const { page, route } = subject;
      const problem = await (page ? seePage(browser, page) : seeRoute(route));
      problems.set(subject, problem ? [problem] : []);
    }
    return problems;
  } finally {
    await browser.close();
    await group.end('SIGTERM', 10_000);
    off();
  }
}
