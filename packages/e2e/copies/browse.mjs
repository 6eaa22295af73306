import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser } from '../../../scripts/lib/browser.mjs';
import { CliError } from '../../../scripts/lib/log.mjs';
import { startGroup } from '../../../scripts/lib/processGroup.mjs';
import { isReady } from '../../../scripts/lib/services.mjs';
import { onStop, signalCode } from '../../../scripts/lib/signals.mjs';
import { KEY } from './api.mjs';
import { tailOf } from './output.mjs';
import { APP, BACKEND, seePage, seeRoute } from './see.mjs';

const READY = [APP, `${BACKEND}/.backstage/health/v1/readiness`];
/** A backend that cannot start says so, but does not end. */
const FAILED = /Backend startup failed/;
const MAX_START_MS = 20 * 60_000;

/** A value for each environment variable that the config names. */
function variablesIn(files) {
  const text = files.map(file => fs.readFileSync(file, 'utf8')).join('\n');
  const names = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  return Object.fromEntries(names.map(name => [name, KEY]));
}

function start(app, configs, logFile) {
  const files = ['app-config.yaml', ...configs].map(file => join(app, file));
  const log = fs.openSync(logFile, 'w');
  return startGroup(
    join(app, 'node_modules/.bin/backstage-cli'),
    ['repo', 'start', ...files.flatMap(file => ['--config', file])],
    {
      cwd: app,
      env: {
        ...process.env,
        ...variablesIn(files),
        BROWSER: 'none',
        APP_CONFIG_app_baseUrl: APP,
        APP_CONFIG_backend_baseUrl: BACKEND,
        APP_CONFIG_backend_listen_port: new URL(BACKEND).port,
        APP_CONFIG_backend_cors_origin: APP,
      },
      stdio: ['ignore', log, log],
    },
  );
}

/** @throws CliError with the end of the log if the app does not start */
async function waitUntilStarted(logFile) {
  const deadline = Date.now() + MAX_START_MS;
  while (!(await Promise.all(READY.map(isReady))).every(Boolean)) {
    const text = fs.readFileSync(logFile, 'utf8');
    if (FAILED.test(text) || Date.now() > deadline) {
      throw new CliError(`The app does not start:\n${tailOf(text)}`);
    }
    await sleep(1_000);
  }
}

/** Starts the app. Gives what each subject's page or route does not show. */
export async function lookAt(app, configs, subjects) {
  const logFile = join(app, 'start.log');
  const browser = await launchBrowser();
  const group = start(app, configs, logFile);
  const off = onStop(async signal => {
    await group.end('SIGTERM');
    process.exit(signalCode(signal));
  });
  try {
    await waitUntilStarted(logFile);
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
