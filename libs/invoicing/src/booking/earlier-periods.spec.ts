import { describe, expect, it } from '@jest/globals';
import { earlierPeriods } from './earlier-periods.js';
import { PLAIN, createVersions } from './testing/terms.js';

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const UTC = { ...PLAIN, zone: 'UTC' };
const versions = (...signed: [string, object?][]) =>
  createVersions(
    signed.map(([date, terms]) => ({ effectiveFrom: `${date}T00:00:00Z`, terms: { ...UTC, ...terms } })),
  ) ?? [];
const period = (from: string, to: string) => ({ fromMs: at(from), toMs: at(to) });
const february = period('2026-02-01', '2026-03-01');
const may = period('2026-05-01', '2026-06-01');

describe('the periods before a close', () => {
  it('are the known periods, each once', () => {
    expect(earlierPeriods([february, february], versions(['2026-02-01']), at('2026-03-01'))).toEqual([
      february,
    ]);
  });

  it('begin where a backdated contract begins', () => {
    expect(earlierPeriods([february], versions(['2026-02-01'], ['2025-12-10']), at('2026-03-01'))).toEqual([
      period('2025-12-01', '2026-01-01'),
      period('2026-01-01', '2026-02-01'),
      february,
    ]);
  });

  it('fill a gap that a backdated contract covers', () => {
    expect(earlierPeriods([february, may], versions(['2026-02-01']), at('2026-06-01'))).toEqual([
      february,
      period('2026-03-01', '2026-04-01'),
      period('2026-04-01', '2026-05-01'),
      may,
    ]);
  });

  it('keep the bounds they were closed with even if a backdated version has another calendar', () => {
    const weekly = { period: { kind: 'week', anchorDay: 'mon' } };
    expect(
      earlierPeriods(
        [february, period('2026-03-01', '2026-04-01')],
        versions(['2026-02-01'], ['2026-01-26', weekly], ['2026-02-01', weekly]),
        at('2026-04-01'),
      ),
    ).toEqual([period('2026-01-26', '2026-02-01'), february, period('2026-03-01', '2026-04-01')]);
  });

  it('do not begin again inside a period, after a shorter one that lies in it', () => {
    const march = period('2026-03-01', '2026-04-01');
    const day = period('2026-03-15', '2026-03-16');
    expect(earlierPeriods([february, march, day], versions(['2026-02-01']), at('2026-04-01'))).toEqual([
      february,
      march,
      day,
    ]);
  });

  it('are none without a contract', () => {
    expect(earlierPeriods([], [], at('2026-04-01'))).toEqual([]);
  });
});
