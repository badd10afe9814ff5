import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** The machine's own browser. @throws with what to install where there is none */
export async function launchChromium(): Promise<Browser> {
  const executablePath = [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      'The page is tested in a real browser, and there is none: install chromium (Debian: apt-get install chromium) ' +
        'or set CHROMIUM_PATH to a Chrome or Chromium',
    );
  // Containers give no user namespaces to sandbox with; what is opened is our own page
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...QUIET] });
}
