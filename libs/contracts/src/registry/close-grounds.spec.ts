import { describe, expect, it } from '@jest/globals';
import { contracts } from '../testing/schedule.js';
import { closeGrounds } from './close-grounds.js';
import type { InvoicedPeriod } from './close-grounds.js';
import type { SignedVersion } from '../registry/contract-registry.js';

const ms = (iso: string): number => Date.parse(iso);
const [monthly, weekly] = contracts(
  ['2026-01-01T00:00:00Z', 'UTC'],
  ['2026-01-01T00:00:00Z', 'UTC', { kind: 'week', anchorDay: 'mon' }],
);
const signedAt = (at: string, version: typeof monthly): SignedVersion => {
  if (!version) throw new Error('no version');
  return { version, signedAtMs: ms(at) };
};

interface CloseMarker {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offset: number;
  readonly appendedAtMs: number;
}
const close = (from: string, to: string, appendedAt = to): CloseMarker => ({
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
  closes: readonly CloseMarker[],
  by: readonly SignedVersion[] = signed,
  invoiced: readonly InvoicedPeriod[] = [],
): [number, string][] => {
  const appended = closes.map((each, offset) => ({ ...each, offset }));
  return [...closeGrounds(appended, by, invoiced)].map(([{ offset }, ground]) => [offset, ground]);
};
const counted = (closes: readonly CloseMarker[], by = signed): number[] =>
  grounds(closes, by).map(([offset]) => offset);
const invoiceOf = ({ fromMs, toMs }: CloseMarker, closeOffset: number): InvoicedPeriod => ({
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
