import { AppProcess } from './app-process.js';
import type { AppName } from './app-process.js';

export { AppProcess } from './app-process.js';
export type { AppName, Exit } from './app-process.js';
export { built, compiled } from './built.js';
export type { LogLine } from './log-tail.js';

/** Starts apps from the build together, each with its own environment; if one fails, all are stopped. */
export async function startApps<N extends AppName>(
  envs: Readonly<Record<N, Readonly<Record<string, string>>>>,
): Promise<Record<N, AppProcess>> {
  const apps = (Object.keys(envs) as N[]).map((name) => new AppProcess(name, envs[name]));
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
