import { SHORT_THRESHOLDS, SLOT_MS, slotOf } from '#usage';
import type { Channel, ContactMeasures, ContactRow, Direction, Outcome, Team, UsageRow } from '#usage';

/** One agent's handling of one contact, as a platform publishes it. Instants are epoch ms. */
export interface Leg {
  readonly leg: number;
  readonly channel: Channel;
  readonly team: Team;
  readonly outcome: Outcome;
  readonly direction: Direction;
  readonly queue: string | undefined;
  readonly skill: string | undefined;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapMs: number;
  readonly responseMs: number;
}

export interface Shift {
  readonly team: Team;
  readonly activity: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

export const handleOf = ({ talkMs, holdMs, wrapMs }: Leg): number => talkMs + holdMs + wrapMs;

/** `first/next` seconds: 0 stays 0, else first, then whole steps of next. */
export function roundUp(ms: number, increment: string): number {
  if (increment === 'exact' || ms === 0) return ms;
  const [first = 0, next = 1] = increment.split('/').map((seconds) => Number(seconds) * 1000);
  return first + Math.ceil(Math.max(0, ms - first) / next) * next;
}

/** How much of [from, to) lies in each slot. */
export function overlap({
  startedAt,
  endedAt,
}: Pick<Leg, 'startedAt' | 'endedAt'>): [slot: number, ms: number][] {
  const parts: [number, number][] = [];
  for (let slot = slotOf(startedAt); slot * SLOT_MS < endedAt; slot += 1) {
    parts.push([slot, Math.min(endedAt, (slot + 1) * SLOT_MS) - Math.max(startedAt, slot * SLOT_MS)]);
  }
  return parts;
}

/** Load of a handled leg by slot: ⌊H·cₖ/T⌋ − ⌊H·cₖ₋₁/T⌋. */
export function loadOf(leg: Leg): [slot: number, ms: number][] {
  const elapsed = leg.endedAt - leg.startedAt;
  if (elapsed === 0) return [[slotOf(leg.endedAt), handleOf(leg)]];
  let covered = 0;
  const upTo = (): number => Number((BigInt(handleOf(leg)) * BigInt(covered)) / BigInt(elapsed));
  return overlap(leg).map(([slot, ms]) => {
    const before = upTo();
    covered += ms;
    return [slot, upTo() - before];
  });
}

const measuresOf = (leg: Leg): ContactMeasures => ({
  contacts: leg.leg === 1 ? 1 : 0,
  legs: 1,
  talkMs: leg.talkMs,
  holdMs: leg.holdMs,
  wrapMs: leg.wrapMs,
  responseMs: leg.responseMs,
  responses: 1,
  queueMs: 0,
  handle1Ms: roundUp(handleOf(leg), '1/1'),
  handle6Ms: roundUp(handleOf(leg), '6/6'),
  handle30Ms: roundUp(handleOf(leg), '30/6'),
  handle60Ms: roundUp(handleOf(leg), '60/60'),
  talk1Ms: roundUp(leg.talkMs, '1/1'),
  talk6Ms: roundUp(leg.talkMs, '6/6'),
  talk30Ms: roundUp(leg.talkMs, '30/6'),
  talk60Ms: roundUp(leg.talkMs, '60/60'),
});

/** The fold of events into usage, one row per leg and slot: rating must not care how rows are summed. */
export function usageOf(legs: readonly Leg[], shifts: readonly Shift[]): UsageRow[] {
  const contacts = legs.map((leg): ContactRow => {
    const { channel, team, outcome, direction, queue, skill } = leg;
    const reached = SHORT_THRESHOLDS.filter((seconds) => handleOf(leg) >= seconds * 1000).at(-1) ?? 0;
    const atLeast = channel === 'call' && outcome === 'handled' ? reached : 0;
    return {
      ...{ kind: 'contact', channel, team, outcome, direction, atLeast },
      ...(queue !== undefined && { queue }),
      ...(skill !== undefined && { skill }),
      slot: slotOf(leg.endedAt),
      measures: measuresOf(leg),
    };
  });
  const load = legs
    .filter(({ outcome }) => outcome === 'handled')
    .flatMap((leg) =>
      loadOf(leg).map(([slot, loadMs]): UsageRow => {
        return { kind: 'load', channel: leg.channel, team: leg.team, slot, loadMs };
      }),
    );
  const staffed = shifts.flatMap((shift) =>
    overlap(shift).map(([slot, staffedMs]): UsageRow => {
      return { kind: 'staffed', team: shift.team, activity: shift.activity, slot, staffedMs };
    }),
  );
  return [...contacts, ...load, ...staffed];
}
