import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Result } from '../src/lab/Result';

const LONGEST_RUN_MS = 150_000;

/** Opens a page below /compare as a guest. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/compare${path}`);
  await page.getByRole('button', { name: 'Enter' }).click();
}

/** Signs in at FrobsCo once it asks for that. */
async function signInWhenAsked(page: Page): Promise<void> {
  const opened = page.waitForEvent('popup', { timeout: LONGEST_RUN_MS });
  await page
    .getByRole('dialog', { name: 'Login Required' })
    .getByRole('button', { name: 'Log in' })
    .click({ timeout: LONGEST_RUN_MS });
  const popup = await opened;
  await popup.getByLabel('User name').fill('freda');
  await popup.getByLabel('Password').fill('frobs');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Allow' }).click();
  await closed;
}

/** What the page offers to save. */
export async function download(page: Page): Promise<Result[]> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download JSON' }).click();
  return JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
}

/** Runs all scenarios, and gives what came of them. */
export async function runAll(page: Page): Promise<Result[]> {
  const run = page.getByRole('button', { name: 'Run all' });
  await run.click();
  await signInWhenAsked(page);
  await expect(run).toBeVisible({ timeout: LONGEST_RUN_MS });
  return download(page);
}
