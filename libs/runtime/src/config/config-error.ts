/** A variable with a wrong value, and how to fix it. */
export interface ConfigFault {
  variable: string;
  /** Follows the variable's name, e.g. `is not set: …`. */
  problem: string;
}

/** Lists everything that is wrong with a process's environment. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly ConfigFault[]) {
    super(
      `${faults.length === 1 ? '1 setting is' : `${faults.length} settings are`} wrong:\n` +
        faults.map(({ variable, problem }) => `  ${variable} ${problem}`).join('\n'),
    );
  }
}
