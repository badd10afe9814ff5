import type { TimeRange } from '#usage';
import type { EventFacts } from '../facts.js';
import { revised } from '../events/life.js';
import { handleMs } from '../tally/sums.js';
import type { ValidEvent, Tally } from '../tally/tally.js';

const LATE_TALK_MS = 204_000;
const LATE_WRAP_MS = 41_000;

/** A call of some minutes in a queue that its platform reports late. */
export function lateCall(clientId: string, queue: string, endedAtMs: number): EventFacts {
  return {
    ...{
      kind: 'event',
      clientId,
      source: '/pbx/main',
      id: 'reported-late',
      type: 'contact.call',
      revision: 0,
    },
    body: {
      ...{ kind: 'leg', channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound', queue },
      ...{ contactId: 'c-reported-late', leg: 1, agentId: 's-7' },
      ...{ startedAtMs: endedAtMs - LATE_TALK_MS - LATE_WRAP_MS, endedAtMs },
      ...{ talkMs: LATE_TALK_MS, holdMs: 0, wrapMs: LATE_WRAP_MS, queueMs: 9_000 },
    },
  };
}

/** Voids the longest call in a queue that counts for the span. */
export function longestCallVoided(
  tally: Tally,
  clientId: string,
  queue: string,
  span: TimeRange,
): EventFacts {
  const calls = new Set(
    tally.legs(clientId, span).filter((leg) => leg.channel === 'call' && leg.queue === queue),
  );
  const handle = ({ body }: ValidEvent): number =>
    body.kind === 'leg' && calls.has(body) ? handleMs(body) : 0;
  const [longest] = tally.events(clientId).sort((a, b) => handle(b) - handle(a));
  if (!longest || handle(longest) === 0) throw new Error(`${clientId} has no call in ${queue}`);
  return revised(longest, undefined);
}
