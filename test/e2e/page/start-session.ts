import type { Page } from 'playwright-core';

/** Logs in by the form, as a person does. */
export async function startSession(page: Page, url: string, key: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Access key').fill(key);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { level: 1, name: 'contador' }).waitFor({ state: 'detached' });
}
