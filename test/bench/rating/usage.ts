import type { Channel, UsageRow } from '#usage';
import { Random } from '../../support/traffic/random.js';

/** A month of 31 days in quarters of an hour. */
export const MONTH_SLOTS = 2_976;

/** 2026-03-01T00:00:00Z, the first slot. */
const FIRST_SLOT = Date.parse('2026-03-01T00:00:00Z') / 900_000;

const CHANNELS: readonly Channel[] = ['call', 'chat', 'ticket'];

/**
 * Usage of a client around the clock: in every slot legs and load of each of three channels, and staffed
 * time; seven rows per slot.
 */
export function createUsage(slots: number, seed: number): UsageRow[] {
  const random = new Random(seed);
  const rows: UsageRow[] = [];
  for (let slot = FIRST_SLOT; slot < FIRST_SLOT + slots; slot++) {
    for (const channel of CHANNELS) {
      const [legs, talkMs] = [random.integer(1, 12), random.integer(60, 3_000) * 1_000 + 250];
      rows.push(
        {
          ...({ kind: 'contact', team: 'shared', outcome: 'handled', direction: 'inbound' } as const),
          ...{ slot, channel, atLeast: channel === 'call' ? 60 : 0, measures: createMeasures(legs, talkMs) },
        },
        { kind: 'load', team: 'shared', slot, channel, loadMs: talkMs },
      );
    }
    const staffedMs = random.integer(2, 6) * 900_000;
    rows.push({ kind: 'staffed', team: 'dedicated', activity: 'productive', slot, staffedMs });
  }
  return rows;
}

function createMeasures(legs: number, talkMs: number) {
  const up = (stepMs: number): number => Math.ceil(talkMs / stepMs) * stepMs;
  const [by1, by6, by60] = [up(1_000), up(6_000), up(60_000)];
  return {
    ...{ contacts: legs, legs, talkMs, holdMs: 0, wrapMs: 0, responseMs: 0, responses: 0, queueMs: 0 },
    ...{ handle1Ms: by1, handle6Ms: by6, handle30Ms: by6, handle60Ms: by60 },
    ...{ talk1Ms: by1, talk6Ms: by6, talk30Ms: by6, talk60Ms: by60 },
  };
}
