import { existsSync } from 'node:fs';
import { generateProjects } from '@backstage/e2e-test-utils/playwright';
import { defineConfig } from '@playwright/test';

// In CI the backend serves the built app, with its content security policy;
// elsewhere the tests use what `yarn dev` runs, or run it.
const built = Boolean(process.env.CI);

// As for Backstage itself, which reads app-config.next.yaml then.
const app = process.env.BACKSTAGE_ENV === 'next' ? 'app-next' : 'app';

if (built && !existsSync(`packages/${app}/dist`)) {
  throw new Error(`There is no built ${app} to test: run \`yarn build\` first`);
}

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;

const shutdown = { signal: 'SIGTERM', timeout: 10_000 } as const;

export default defineConfig({
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: built,
  // The tests share one mock, and some of them break it on purpose.
  workers: 1,
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report' }],
  ],
  outputDir: 'node_modules/.cache/e2e-test-results',
  use: {
    baseURL: built ? 'http://localhost:7007' : 'http://localhost:3000',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: generateProjects()?.map(project => ({
    ...project,
    use: {
      ...project.use,
      channel: undefined,
      launchOptions: {
        executablePath,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      },
    },
  })),
  webServer: built
    ? [
        {
          name: 'frobsco',
          command: 'node --run start',
          cwd: 'packages/frobsco',
          url: 'http://127.0.0.1:7190/health',
          gracefulShutdown: shutdown,
        },
        {
          name: 'backend',
          command: 'node --run start',
          cwd: 'packages/backend',
          env: { APP_CONFIG_app_baseUrl: 'http://localhost:7007' },
          url: 'http://localhost:7007/.backstage/health/v1/readiness',
          gracefulShutdown: shutdown,
        },
      ]
    : [
        {
          name: 'dev',
          command: `node scripts/dev.mjs ${app}`,
          url: 'http://localhost:3000',
          wait: { stdout: /Ready after/ },
          reuseExistingServer: true,
          gracefulShutdown: shutdown,
        },
      ],
});
