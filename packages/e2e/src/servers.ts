import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { PlaywrightTestConfig } from '@playwright/test';
import { configFor, mockEnvironment, stackOf } from './stack.ts';

type Server = Exclude<PlaywrightTestConfig['webServer'], any[] | undefined>;

const FILES = [
  'app-config.yaml',
  'app-config.local.yaml',
  'app-config.next.yaml',
  'examples/apis.yaml',
  'examples/entities.yaml',
  'examples/org.yaml',
];
const gracefulShutdown = { signal: 'SIGTERM', timeout: 10_000 } as const;
const timeout = 180_000;

/** Copies the config for another stack than the first, and says where to. */
function copyConfig(index: number): string {
  const folder = `node_modules/.cache/e2e/stack-${index}`;
  mkdirSync(`${folder}/examples`, { recursive: true });
  for (const file of FILES) {
    const text = configFor(index, readFileSync(file, 'utf8'));
    const moved = text.replaceAll('../../examples', `../../${folder}/examples`);
    const copy = `${folder}/${file}`;
    // Each worker comes by here: the backend reads a file again that is written.
    const isThere = existsSync(copy) && readFileSync(copy, 'utf8') === moved;
    if (!isThere) {
      writeFileSync(copy, moved);
    }
  }
  return `../../${folder}`;
}

/** The flags that have the backend read another stack's config; the first one's are the defaults. */
function configFlags(index: number, app: string): string {
  if (index === 0) {
    return '';
  }
  const folder = copyConfig(index);
  return FILES.filter(file => file.startsWith('app-config'))
    .filter(file => app === 'app-next' || file !== 'app-config.next.yaml')
    .map(file => `--config ${folder}/${file}`)
    .join(' ');
}

/**
 * A mock, and a backend that serves the built app. Playwright waits for what has a URL before it
 * starts the next: it waits for the first backend only, which is to start last, and the tests
 * wait for their own.
 */
export function builtStack(index: number, app: string): Server[] {
  const { backend, control } = stackOf(index);
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
      command: `node --run start -- ${configFlags(index, app)}`,
      cwd: 'packages/backend',
      env: {
        APP_CONFIG_app_baseUrl: backend,
        // Of a library below the Backstage proxy.
        NODE_OPTIONS: '--disable-warning=DEP0060',
      },
      url:
        index === 0 ? `${backend}/.backstage/health/v1/readiness` : undefined,
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
