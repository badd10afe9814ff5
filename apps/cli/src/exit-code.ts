import { CommanderError } from 'commander';
import { ConfigError } from '#runtime';

export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** An expected failure: its message is printed without a stack trace. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    readonly exitCode: number = EXIT.failed,
  ) {
    super(message);
  }
}

/** The exit code for a command's failure; passes the message for the operator to `print`. */
export function reportError(error: unknown, print: (message: string) => void): number {
  // commander has written its own message
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  print(error instanceof Error ? error.message : String(error));
  if (error instanceof ConfigError) return EXIT.usage;
  return error instanceof CliError ? error.exitCode : EXIT.failed;
}
