import { describe, expect, it } from '@jest/globals';
import { contracts } from '../testing/schedule.js';
import { closesOfCalendar } from './closes-of-calendar.js';
import type { SignedVersion } from './contract-registry.js';

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
  readonly appendedAtMs: number;
}
const close = (from: string, to: string, appendedAt = to): CloseMarker => ({
  fromMs: ms(from),
  toMs: ms(to),
  appendedAtMs: ms(appendedAt),
});
const signed = [signedAt('2026-01-01', monthly)];
const [january, february, march] = [
  close('2026-01-01', '2026-02-01'),
  close('2026-02-01', '2026-03-01'),
  close('2026-03-01', '2026-04-01'),
];
const counted = (closes: readonly CloseMarker[], by = signed): number[] => {
  const indexed = closes.map((each, at) => ({ ...each, at }));
  return closesOfCalendar(indexed, by).map(({ at }) => at);
};

describe('closesOfCalendar', () => {
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
