import { availableParallelism } from 'node:os';
import { generateProjects } from '@backstage/e2e-test-utils/playwright';
import { defineConfig } from '@playwright/test';
import { builtStack, devStack } from './packages/e2e/src/servers';

// In CI the backend serves the built app, with its content security policy;
// elsewhere the tests use what `yarn dev` runs, or run it.
const built = Boolean(process.env.CI);

// As for Backstage itself, which reads app-config.next.yaml then.
const app = process.env.BACKSTAGE_ENV === 'next' ? 'app-next' : 'app';

// Tests break their mock on purpose, so each worker has a stack of its own.
const workers = built ? Math.min(2, availableParallelism()) : 1;
const stacks = Array.from({ length: workers }, (_, index) => index);

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;

// `yarn test:visual` compares pictures. Fonts differ between machines: it is no part of the tests.
const visual = process.env.VISUAL
  ? [
      {
        name: 'visual',
        testDir: 'packages/e2e/visual',
        snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
        expect: {
          timeout: 60_000,
          toHaveScreenshot: { maxDiffPixelRatio: 0.02 },
        },
        use: {
          viewport: { width: 1280, height: 900 },
          ...{ locale: 'en-US', timezoneId: 'UTC' },
        },
      },
    ]
  : undefined;

export default defineConfig({
  // Every wait is for a condition: these end only what will never come.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: built,
  workers,
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report' }],
  ],
  outputDir: 'node_modules/.cache/e2e-test-results',
  use: {
    // A trace costs a quarter of a test's time: `yarn test:e2e --trace on` records one.
    screenshot: 'only-on-failure',
  },
  projects: (visual ?? generateProjects())?.map(project => ({
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
    ? stacks.toReversed().flatMap(index => builtStack(index, app))
    : [devStack(app)],
});
