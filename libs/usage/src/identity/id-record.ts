import type { Body } from '../events/usage-event.js';

/** The stored record of an event: its highest revision so far and its body. `body` is absent exactly when `voided`. */
export interface IdRecord {
  readonly revision: number;
  readonly voided: boolean;
  readonly body?: Body;
}
