import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PlaywrightTestConfig } from '@playwright/test';
import { configFor, mockEnvironment, stackOf } from './stack';

type Server = Exclude<PlaywrightTestConfig['webServer'], any[] | undefined>;

const CONFIGS = 'node_modules/.cache/e2e';
const gracefulShutdown = { signal: 'SIGTERM', timeout: 10_000 } as const;
const timeout = 180_000;

/** Config files for another stack than the first, as flags of `backstage-cli package start`. */
function configFlags(index: number, files: string[]): string {
  mkdirSync(CONFIGS, { recursive: true });
  const flags = files.map(file => {
    const copy = join(CONFIGS, file.replace('.yaml', `.${index}.yaml`));
    writeFileSync(copy, configFor(index, readFileSync(file, 'utf8')));
    return `--config ${relative('packages/backend', copy)}`;
  });
  return flags.join(' ');
}

/** A mock, and a backend that serves the built app. */
export function builtStack(index: number, app: string): Server[] {
  const { backend, control } = stackOf(index);
  const files = [
    'app-config.yaml',
    'app-config.local.yaml',
    ...(app === 'app-next' ? ['app-config.next.yaml'] : []),
  ];
  // Without flags, the files are those that everybody starts with.
  const flags = index > 0 ? `-- ${configFlags(index, files)}` : '';
  return [
    {
      name: `frobsco ${index}`,
      command: 'node --run start',
      cwd: 'packages/frobsco',
      env: mockEnvironment(index),
      url: `${control}/health`,
      ...{ gracefulShutdown, timeout },
    },
    {
      name: `backend ${index}`,
      command: `node --run start ${flags}`,
      cwd: 'packages/backend',
      env: { APP_CONFIG_app_baseUrl: backend },
      url: `${backend}/.backstage/health/v1/readiness`,
      ...{ gracefulShutdown, timeout },
    },
  ];
}

/** What `yarn dev` starts, unless it runs already. */
export const devStack = (app: string): Server => ({
  name: 'dev',
  command: `node scripts/dev.mjs ${app}`,
  url: stackOf(0).app,
  wait: { stdout: /Ready after/ },
  reuseExistingServer: true,
  ...{ gracefulShutdown, timeout },
});
