import type { WaitingCause } from '#store';

/** A close cannot be computed yet, for a reason that has a code. */
export class CloseBlockedError extends Error {
  constructor(
    readonly waitingCause: WaitingCause,
    message: string,
  ) {
    super(message);
  }
}
