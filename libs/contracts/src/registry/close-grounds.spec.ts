import { describe, expect, it } from '@jest/globals';
import { contracts } from '../testing/schedule.js';
import fc from 'fast-check';
import { DAY_MS, isSameRange } from '#usage';
import type { Close } from '#usage';
import { openPeriods } from '../periods/open-periods.js';
import { closeGrounds, latestEnd } from './close-grounds.js';
import { versionsKnown } from './versions-known.js';
import type { InvoicedPeriod } from './close-grounds.js';
import type { SignedVersion } from './contract-registry.js';
import { runs } from '../../../../test/support/nightly.js';

const ms = (iso: string): number => Date.parse(iso);
const [monthly, weekly] = contracts(
  ['2026-01-01T00:00:00Z', 'UTC'],
  ['2026-01-01T00:00:00Z', 'UTC', { kind: 'week', anchorDay: 'mon' }],
);
const signedAt = (at: string, version: typeof monthly): SignedVersion => {
  if (!version) throw new Error('no version');
  return { version, signedAtMs: ms(at) };
};

type MarkedClose = Pick<Close, 'fromMs' | 'toMs' | 'offset' | 'appendedAtMs'>;

const close = (from: string, to: string, appendedAt = to): MarkedClose => ({
  fromMs: ms(from),
  toMs: ms(to),
  offset: 0,
  appendedAtMs: ms(appendedAt),
});
const signed = [signedAt('2026-01-01', monthly)];
const [january, february, march] = [
  close('2026-01-01', '2026-02-01'),
  close('2026-02-01', '2026-03-01'),
  close('2026-03-01', '2026-04-01'),
];
/** The offsets of the closes that count, which are their places in the list, and why they do. */
const grounds = (
  closes: readonly MarkedClose[],
  by: readonly SignedVersion[] = signed,
  invoiced: readonly InvoicedPeriod[] = [],
): [number, string][] => {
  const appended = closes.map((each, offset) => ({ ...each, offset }));
  return [...closeGrounds(appended, by, invoiced)].map(([{ offset }, ground]) => [offset, ground]);
};
const counted = (closes: readonly MarkedClose[], by = signed): number[] =>
  grounds(closes, by).map(([offset]) => offset);
const invoiceOf = ({ fromMs, toMs }: MarkedClose, closeOffset: number): InvoicedPeriod => ({
  ...{ fromMs, toMs, closeOffset },
});

describe('the closes that count', () => {
  it('counts closes of calendar periods in order, and repeats of the last one', () => {
    expect(counted([january, january, february, january, february, march])).toEqual([0, 1, 2, 4, 5]);
  });

  it('ignores closes of a minute, of part of a period or of several periods', () => {
    const forged = [
      close('2026-01-10T10:00Z', '2026-01-10T10:01Z'),
      close('2026-01-01', '2026-01-20'),
      close('2026-01-20', '2026-02-01'),
      close('2026-01-01', '2026-03-01'),
      close('2025-12-01', '2026-01-01'),
    ];
    expect(counted([...forged, january, ...forged, february])).toEqual([5, 11]);
  });

  it('allows a close to skip a period, but not to go back', () => {
    expect(counted([february, january, march])).toEqual([0, 2]);
  });

  it('uses the contracts signed when the marker was appended', () => {
    expect(counted([january], [signedAt('2026-02-01T00:00:01Z', monthly)])).toEqual([]);
    expect(counted([january], [signedAt('2026-02-01', monthly)])).toEqual([0]);
    const both = [...signed, signedAt('2026-01-15', weekly)];
    expect(counted([january], both)).toEqual([]);
    const week = close('2025-12-29', '2026-01-05', '2026-01-20');
    expect(counted([week, january], both)).toEqual([0]);
    const later = [...signed, signedAt('2026-02-02', weekly)];
    expect(counted([january, close('2026-02-01', '2026-02-02'), february], later)).toEqual([0, 1]);
  });

  it('counts none without a contract', () => {
    expect(counted([january], [])).toEqual([]);
  });
});

describe('a close that has issued an invoice', () => {
  const again = [signedAt('2026-06-01', monthly)];
  const ofOldRules = close('2025-12-31T23:00Z', '2026-01-31T23:00Z', '2026-02-01');

  it('counts even if its contract was signed again later', () => {
    const invoiced = [invoiceOf(january, 0), invoiceOf(february, 1)];
    const repeated = { ...january, appendedAtMs: ms('2026-06-02') };
    expect(grounds([january, february, march], again, invoiced)).toEqual([
      [0, 'invoice'],
      [1, 'invoice'],
    ]);
    expect(grounds([january, february, repeated], again, invoiced).length).toBe(2);
    const next = { ...march, appendedAtMs: ms('2026-06-02') };
    expect(grounds([january, february, next], again, invoiced).at(-1)).toEqual([2, 'calendar']);
  });

  it('keeps its bounds after a change of zone rules, and no close of an overlapping period counts', () => {
    const invoiced = [invoiceOf(ofOldRules, 0)];
    expect(grounds([ofOldRules, january], signed, invoiced)).toEqual([[0, 'invoice']]);
    const rest = close('2026-01-31T23:00Z', '2026-03-01');
    expect(grounds([ofOldRules, january, rest], signed, invoiced)).toEqual([
      [0, 'invoice'],
      [2, 'calendar'],
    ]);
  });

  it('prevails over an earlier one without invoice that matches the calendar only today', () => {
    expect(grounds([january, ofOldRules], signed, [invoiceOf(ofOldRules, 1)])).toEqual([[1, 'invoice']]);
  });

  it('moves the next period to its end, also if another close has issued the invoice', () => {
    const rest = close('2026-01-31T23:00Z', '2026-03-01');
    const invoiced = [{ ...ofOldRules, closeOffset: -1 }];
    expect(grounds([january, rest], signed, invoiced)).toEqual([[1, 'calendar']]);
  });

  it('does not make a close of other bounds count', () => {
    expect(grounds([january], again, [invoiceOf(february, 0), invoiceOf(january, 7)])).toEqual([]);
  });
});

describe('whatever becomes of the calendar', () => {
  const STARTS_MS = ms('2026-01-01');
  /** Monthly or weekly, in some zone, signed at some time: what a process may know of the same contract. */
  const knowledge = fc
    .record({
      zone: fc.constantFrom('UTC', 'Europe/Madrid', 'America/New_York', 'Asia/Kolkata'),
      period: fc.constantFrom(
        ...([
          { kind: 'month', anchorDay: 1 },
          { kind: 'month', anchorDay: 15 },
          { kind: 'week', anchorDay: 'mon' },
        ] as const),
      ),
      signedAfterDays: fc.constantFrom(0, 40, 130),
    })
    .map(({ zone, period, signedAfterDays }) =>
      contracts(['2026-01-01T00:00:00Z', zone, period]).map((version): SignedVersion => ({
        version,
        signedAtMs: STARTS_MS + signedAfterDays * DAY_MS,
      })),
    );
  /** The next close, or one of any range, after some days, as judged by one of the states of knowledge. */
  const step = fc.record({
    days: fc.integer({ min: 1, max: 40 }),
    by: fc.nat({ max: 3 }),
    other: fc.option(
      fc.record({ endsDaysAgo: fc.nat({ max: 30 }), hours: fc.integer({ min: 1, max: 1_000 }) }),
    ),
  });

  it('no instant is invoiced twice, and a period that was invoiced always counts', () => {
    const known = fc.array(knowledge, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(known, fc.array(step, { minLength: 5, maxLength: 14 }), (states, steps) => {
        const [closes, invoiced]: [MarkedClose[], InvoicedPeriod[]] = [[], []];
        let nowMs = STARTS_MS + 60 * DAY_MS;
        for (const { days, by, other } of steps) {
          nowMs += days * DAY_MS;
          const current = states[by] ?? [];
          const before = [...closeGrounds(closes, current, invoiced).keys()];
          const versions = versionsKnown(current, nowMs);
          const next = openPeriods(versions, latestEnd([...before, ...invoiced])).next().value;
          const endMs = nowMs - (other?.endsDaysAgo ?? 0) * DAY_MS;
          const period = other ? { fromMs: endMs - other.hours * 3_600_000, toMs: endMs } : next;
          if (!period || period.toMs > nowMs) continue;
          const { fromMs, toMs } = period;
          const marker = { fromMs, toMs, offset: closes.length, appendedAtMs: nowMs };
          closes.push(marker);
          const counted = [...closeGrounds(closes, current, invoiced).keys()];
          if (!other) expect(counted.at(-1)).toBe(marker);
          if (!counted.includes(marker) || before.some((each) => isSameRange(each, marker))) continue;
          for (const each of invoiced) expect(each.toMs <= fromMs || toMs <= each.fromMs).toBe(true);
          invoiced.push({ fromMs, toMs, closeOffset: marker.offset });
        }
        for (const by of states) {
          const offsets = [...closeGrounds(closes, by, invoiced).keys()].map(({ offset }) => offset);
          expect(offsets).toEqual(expect.arrayContaining(invoiced.map(({ closeOffset }) => closeOffset)));
        }
      }),
      runs(5),
    );
  });
});
