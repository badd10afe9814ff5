import type { Body } from '../events/usage-event.js';

/** What is remembered of an event: its highest revision so far, and what that contributed. `body` is absent exactly when `voided`. */
export interface IdRecord {
  readonly revision: number;
  readonly voided: boolean;
  readonly body?: Body;
}
