import { emitCells, toRow, SLOT_MS, toSlot } from '#usage';
import type { Body, Channel, Direction, Outcome, Team, UsageRow } from '#usage';

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
  readonly queueMs: number;
}

export interface Shift {
  readonly team: Team;
  readonly activity: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

export const handleTimeMs = ({ talkMs, holdMs, wrapMs }: Leg): number => talkMs + holdMs + wrapMs;

/** Rounds up by an increment `first/next` in seconds: 0 stays 0; otherwise `first`, then whole steps of `next`. */
export function roundUp(ms: number, increment: string): number {
  if (increment === 'exact' || ms === 0) return ms;
  const [first = 0, next = 1] = increment.split('/').map((seconds) => Number(seconds) * 1000);
  return first + Math.ceil(Math.max(0, ms - first) / next) * next;
}

/** Ms of [startedAt, endedAt) in each slot. */
export function overlap({
  startedAt,
  endedAt,
}: Pick<Leg, 'startedAt' | 'endedAt'>): [slot: number, ms: number][] {
  const parts: [number, number][] = [];
  for (let slot = toSlot(startedAt); slot * SLOT_MS < endedAt; slot += 1) {
    parts.push([slot, Math.min(endedAt, (slot + 1) * SLOT_MS) - Math.max(startedAt, slot * SLOT_MS)]);
  }
  return parts;
}

/** Load of a handled leg by slot: ⌊H·cₖ/T⌋ − ⌊H·cₖ₋₁/T⌋. */
export function naiveLoad(leg: Leg): [slot: number, ms: number][] {
  const elapsed = leg.endedAt - leg.startedAt;
  if (elapsed === 0) return [[toSlot(leg.endedAt), handleTimeMs(leg)]];
  let covered = 0;
  const upTo = (): number => Number((BigInt(handleTimeMs(leg)) * BigInt(covered)) / BigInt(elapsed));
  return overlap(leg).map(([slot, ms]) => {
    const before = upTo();
    covered += ms;
    return [slot, upTo() - before];
  });
}

const bodyOf = ({ startedAt, endedAt, queue, skill, ...leg }: Leg): Body => ({
  ...{ kind: 'leg', hasResponse: leg.responseMs > 0, ...leg },
  ...(queue !== undefined && { queue }),
  ...(skill !== undefined && { skill }),
  startedAtMs: startedAt,
  endedAtMs: endedAt,
});

export const toBodies = (legs: readonly Leg[], shifts: readonly Shift[]): Body[] => [
  ...legs.map(bodyOf),
  ...shifts.map(({ startedAt, endedAt, ...shift }): Body => {
    return { kind: 'shift', ...shift, startedAtMs: startedAt, endedAtMs: endedAt };
  }),
];

/** The usage rows of the events, one per event and cell; rating must not depend on how rows are summed. */
export function naiveUsage(legs: readonly Leg[], shifts: readonly Shift[]): UsageRow[] {
  const rows: UsageRow[] = [];
  for (const body of toBodies(legs, shifts)) {
    emitCells(body, (slot, dimensions, vector) => rows.push(toRow(slot, dimensions, vector)));
  }
  return rows;
}
