import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { onPath } from '../../support/services/local/on-path.js';

/** The headless shell first: it is the same browser without a window, at half the CPU. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const ON_MACOS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];

const LACK = 'no Chrome or Chromium: set CHROMIUM_PATH or install one';

/**
 * Why no test can run in a browser here; undefined if they can. With CONTADOR_REQUIRE_BROWSER they have to: a missing
 * browser is a failure then.
 */
export const browserLack = (): string | undefined =>
  findBrowser() !== undefined || process.env['CONTADOR_REQUIRE_BROWSER'] ? undefined : LACK;

/** The machine's own browser. @throws with what to do where there is none */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(LACK);
  // Containers give no user namespaces to sandbox with; what is opened is our own page
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...QUIET] });
}

/** CHROMIUM_PATH as it is, so that a wrong one shows; else the first on the PATH; else Chrome where macOS has it. */
function findBrowser(): string | undefined {
  const found = process.env['CHROMIUM_PATH'] || NAMES.map(onPath).find((path) => path !== undefined);
  return found ?? (existsSync(ON_MACOS) ? ON_MACOS : undefined);
}
