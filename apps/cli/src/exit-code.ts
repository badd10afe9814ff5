import { CommanderError } from 'commander';
import { ConfigError } from '#runtime';

export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** A failure whose message says all there is to say. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}

/** What a command's failure makes the process exit with; `tell` gets what a person should read of it. */
export function exitCodeOf(error: unknown, tell: (message: string) => void): number {
  // commander has written its own message
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  tell(error instanceof Error ? error.message : String(error));
  if (error instanceof ConfigError) return EXIT.usage;
  return error instanceof CliError ? error.exitCode : EXIT.failed;
}
