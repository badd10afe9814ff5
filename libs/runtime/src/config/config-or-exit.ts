import { ConfigError } from './config-error.js';
import { showConfig } from './describe-config.js';
import { loadConfig } from './load-config.js';
import type { ConfigClass } from './setting.js';

/** Exit code of a process with a wrong configuration. */
export const CONFIG_EXIT_CODE = 2;

/** The parts of `process` that are needed. */
export interface ConfigProcess {
  env: Record<string, string | undefined>;
  argv: readonly string[];
  exit(code: number): never;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

/**
 * The first line of a process: returns its configuration, or prints every fault to stderr and exits with 2
 * before anything connects. With `--validate` it prints the values in force and exits with 0.
 */
export function configOrExit<T extends object>(Config: ConfigClass<T>, host: ConfigProcess = process): T {
  let config: T;
  try {
    config = loadConfig(Config, host.env, (message) => host.stderr.write(`${message}\n`));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    host.stderr.write(`${error.message}\n`);
    return host.exit(CONFIG_EXIT_CODE);
  }
  if (!host.argv.includes('--validate')) return config;
  for (const [variable, value] of showConfig(Config, config)) host.stdout.write(`${variable}=${value}\n`);
  return host.exit(0);
}
