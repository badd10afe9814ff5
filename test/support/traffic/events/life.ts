import type { ClientPlan } from '../client-profile.js';
import type { Body, EventFacts } from '../facts.js';
import type { Random } from '../random.js';
import type { Shares } from '../shares.js';
import { corrected } from './correct.js';
import { eventType } from './encode.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A revision and its time of publication; `misrouted` = under a key that is not its client's. */
export interface Publication {
  readonly atMs: number;
  readonly event: EventFacts;
  readonly misrouted: boolean;
}

export interface Life {
  readonly publications: readonly Publication[];
  /** Published after the close: the event itself, or a change to it. */
  readonly late?: EventFacts;
}

/** All publications of one event, drawn at random. */
export function eventHistory(
  random: Random,
  drawn: EventFacts & { body: Body },
  shares: Shares,
  plan: ClientPlan,
): Life {
  const { body } = drawn;
  const soonMs = body.endedAtMs + 1000 * random.integer(1, 40);
  const atMs = random.chance(shares.outOfOrder) ? soonMs + random.integer(2, 12) * HOUR_MS : soonMs;
  const change = (event: EventFacts): EventFacts => revised(event, corrected(random, body, plan));

  if (random.chance(shares.late / 2)) return { publications: [], late: drawn };
  // A forwarded record reaches its home after records that were published later: the whole event is one
  // revision.
  if (random.chance(shares.wrongKey))
    return { publications: again(random, { atMs, event: drawn, misrouted: true }, shares.duplicate) };

  const publications: Publication[] = again(
    random,
    { atMs, event: drawn, misrouted: false },
    shares.duplicate,
  );
  let last: EventFacts = drawn;
  const then = (event: EventFacts, hours: number): void => {
    last = event;
    const laterMs = (publications.at(-1)?.atMs ?? atMs) + random.integer(1, hours * 60) * MINUTE_MS;
    publications.push(...again(random, { atMs: laterMs, event, misrouted: false }, shares.duplicate));
  };
  if (random.chance(shares.superseded)) {
    publications[0] = { atMs, event: (last = change(change(drawn))), misrouted: false };
    publications.push({ atMs: atMs + random.integer(1, 90) * MINUTE_MS, event: drawn, misrouted: false });
  }
  if (random.chance(shares.correction)) then(change(last), 72);
  if (random.chance(shares.voided)) then(revised(last, undefined), 48);
  if (random.chance(shares.late / 2)) {
    return { publications, late: random.chance(0.3) ? revised(last, undefined) : change(last) };
  }
  return { publications };
}

/** The next revision of an event; without a body it voids the event. */
export function revised({ body: _before, ...event }: EventFacts, body: Body | undefined): EventFacts {
  const next = { ...event, revision: event.revision + 1 };
  return body ? { ...next, type: eventType(body), body } : next;
}

/** Sometimes repeats the same revision. */
function again(random: Random, publication: Publication, share: number): Publication[] {
  if (!random.chance(share)) return [publication];
  const atMs = publication.atMs + random.integer(0, 120) * MINUTE_MS;
  return [publication, { ...publication, atMs }];
}
