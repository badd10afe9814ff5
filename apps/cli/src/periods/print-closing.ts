import { counted } from '../terminal/numbers.js';
import type { Closing } from './answers.js';

/** How far a month end has come, and which clients wait why. */
export function printClosing({ at, due, unbooked, waiting }: Closing): string {
  if (at === undefined) return 'billing has never worked here\n';
  const left =
    due === 0 && unbooked === 0
      ? 'all that was due is closed and booked'
      : `${counted(due, 'period')} due, ${counted(unbooked, 'close')} not booked`;
  const rows = waiting.map(({ clientId, reason, since }) => `  ${clientId} waits since ${since}: ${reason}`);
  return [`${left} (billing, ${at})`, ...rows, ''].join('\n');
}
