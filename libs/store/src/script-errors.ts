/** The script was run for a key space that its pointer no longer names: nothing was read or written. */
export class KeyspaceMovedError extends Error {
  override readonly name = 'KeyspaceMovedError';
}

/** The script was run for a state that is no longer the stored one: nothing was read or written. */
export class StaleStateError extends Error {
  override readonly name = 'StaleStateError';
}

/** By the first word of an error that a script of `commands/` returns: what it throws. */
export const SCRIPT_ERRORS = new Map<string, (cause: Error) => Error>([
  [
    'KEYSPACE_MOVED',
    (cause) => new KeyspaceMovedError('the state has moved to another key space', { cause }),
  ],
  [
    'STALE_STATE',
    (cause) => new StaleStateError('the stored state has changed since it was read', { cause }),
  ],
]);

/** The error that a script has returned, or undefined if Redis or the connection failed. */
export function scriptError(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  const [code = ''] = /^\w+/.exec(error.message) ?? [];
  return SCRIPT_ERRORS.get(code)?.(error);
}
