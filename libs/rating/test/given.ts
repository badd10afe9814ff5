import { parseContractVersion } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import { rate } from '../src/index.js';
import type { RatedDocument } from '../src/index.js';
import { naiveUsage } from './naive/events.js';
import type { Leg, Shift } from './naive/events.js';

/** March 2026 in Madrid: 743 hours. */
export const MARCH: Period = {
  fromMs: Date.parse('2026-02-28T23:00:00Z'),
  toMs: Date.parse('2026-03-31T22:00:00Z'),
  zone: 'Europe/Madrid',
};

const BASICS = { clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00+01:00' };
const PLAIN = {
  zone: 'Europe/Madrid',
  currency: 'EUR',
  period: { kind: 'month', anchorDay: 1 },
  tax: { category: 'S', rate: '21' },
  model: 'per-event',
};

/** A contract version from the given part; the rest defaults to monthly periods in Madrid, in euro, at 21 % tax. */
export function contract(part: object): ContractVersion {
  const ended = 'model' in part && part.model === 'ended';
  const parsed = parseContractVersion({ ...BASICS, ...(ended ? {} : PLAIN), ...part });
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.ok;
}

/** A leg without the members that have defaults. */
export type WrittenLeg = Partial<Omit<Leg, 'startedAt' | 'endedAt'>> & {
  readonly at?: string;
  readonly start?: string;
};

/** A leg; the default is a handled call of the shared team on 2 March 2026 at 10:00. `at` is when it ended. */
export function leg(written: WrittenLeg): Leg {
  const { at = '2026-03-02T10:00:00+01:00', start, ...rest } = written;
  const filled = {
    ...({ leg: 1, channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound' } as const),
    ...{ queue: undefined, skill: undefined, talkMs: 0, holdMs: 0, wrapMs: 0, responseMs: 0, queueMs: 0 },
    ...rest,
  };
  const endedAt = Date.parse(at);
  const startedAt =
    start === undefined ? endedAt - filled.talkMs - filled.holdMs - filled.wrapMs : Date.parse(start);
  return { ...filled, startedAt, endedAt };
}

export const shift = (from: string, to: string, rest: Partial<Shift> = {}): Shift => ({
  team: 'dedicated',
  activity: 'productive',
  ...rest,
  startedAt: Date.parse(from),
  endedAt: Date.parse(to),
});

/** @throws Error if there is no document */
export function rated(
  versions: readonly ContractVersion[],
  legs: readonly Leg[] = [],
  shifts: readonly Shift[] = [],
  period: Period = MARCH,
): RatedDocument {
  const document = rate(versions, naiveUsage(legs, shifts), period);
  if (document === undefined) throw new Error('no document');
  return document;
}
