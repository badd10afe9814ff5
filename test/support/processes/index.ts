import { AppProcess } from './app-process.js';
import type { AppName } from './app-process.js';

export { AppProcess } from './app-process.js';
export type { AppName, Exit } from './app-process.js';
export type { LogLine } from './log-tail.js';

/**
 * Starts apps from the build, together; if one fails, none is left running.
 *
 * @param env for all of them; `own` for one alone
 */
export async function startApps<N extends AppName>(
  names: readonly N[],
  env: Readonly<Record<string, string>>,
  own: Readonly<Partial<Record<N, Readonly<Record<string, string>>>>> = {},
): Promise<Record<N, AppProcess>> {
  const apps = names.map((name) => new AppProcess(name, { ...env, ...own[name] }));
  const started = await Promise.allSettled(apps.map((app) => app.start()));
  const failed = started.find((result) => result.status === 'rejected');
  if (failed) {
    await stopApps(apps);
    throw failed.reason;
  }
  return Object.fromEntries(apps.map((app) => [app.name, app])) as Record<N, AppProcess>;
}

export async function stopApps(apps: readonly AppProcess[]): Promise<void> {
  await Promise.all(apps.map((app) => app.stop()));
}
