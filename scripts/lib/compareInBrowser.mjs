import { readFileSync } from 'node:fs';
import { SCENARIOS } from '@internal/strategies';
import { launchBrowser } from './browser.mjs';
import { log } from './log.mjs';

const APP = 'http://localhost:3000';
const LONGEST_RUN_MS = 15 * 60_000;

/** Does what a person does whom FrobsCo asks to sign in. */
function signInWhenAsked(page) {
  page.on('popup', async popup => {
    await popup.getByLabel('User name').fill('freda');
    await popup.getByLabel('Password').fill('frobs');
    await popup.getByRole('button', { name: 'Sign in' }).click();
    await popup.getByRole('button', { name: 'Allow' }).click();
  });
  page
    .getByRole('dialog', { name: 'Login Required' })
    .getByRole('button', { name: 'Log in' })
    .click({ timeout: LONGEST_RUN_MS })
    .catch(() => {}); // Nobody was asked.
}

/** Prints each step once, as the page names it. */
function tellProgress(page) {
  const told = new Set();
  const timer = setInterval(async () => {
    const step = page.getByText(/^\d+ of \d+: /);
    const text = await step.textContent({ timeout: 100 }).catch(() => null);
    if (text && !told.has(text)) {
      log(text);
    }
    told.add(text);
  }, 200);
  return () => clearInterval(timer);
}

/** Opens a page of the app in a browser of its own. */
export async function withPage(work) {
  const browser = await launchBrowser();
  try {
    return await work(await browser.newPage({ baseURL: APP }));
  } finally {
    await browser.close();
  }
}

/** Runs what the open page of the lab offers: all scenarios, or one. */
export async function runScenarios(page) {
  signInWhenAsked(page);
  const run = page.getByRole('button', { name: /^Run( all)?$/ });
  await run.click();
  const stop = tellProgress(page);
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await run.waitFor({ timeout: LONGEST_RUN_MS });
  stop();
}

/** The pages to run: "Run all" leaves out what needs a sign-in, unless one has signed in before. */
const pagesOf = scenario =>
  scenario
    ? [scenario]
    : [...SCENARIOS.filter(({ signIn }) => signIn).map(({ id }) => id), ''];

/** What the page says and offers to save after a run of all scenarios, or of one. */
export const runInBrowser = scenario =>
  withPage(async page => {
    const [first, ...others] = pagesOf(scenario);
    await page.goto(`/compare/scenarios/${first}`);
    await page.getByRole('button', { name: 'Enter' }).click();
    await runScenarios(page);
    for (const path of others) {
      await page.goto(`/compare/scenarios/${path}`);
      await runScenarios(page);
    }

    const [alert] = await page.getByRole('alert').allInnerTexts();
    const problem = alert?.replaceAll('\n', ': ');
    const browser = `Chromium ${page.context().browser().version()}`;
    const exporting = page.getByRole('button', { name: 'Export' });
    if (!(await exporting.isEnabled())) {
      return { results: [], problem, browser };
    }
    await exporting.click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download JSON' }).click();
    const file = await (await saved).path();
    return {
      results: JSON.parse(readFileSync(file, 'utf8')),
      problem,
      browser,
    };
  });
