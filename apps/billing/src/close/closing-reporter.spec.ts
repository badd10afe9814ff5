import { describe, expect, it } from '@jest/globals';
import type { ClosingReport } from '#store';
import { ClosingReporter } from './closing-reporter.js';

function given() {
  const written: ClosingReport[] = [];
  const drafter = { unbooked: 0, waiting: new Map<string, string>() };
  const store = { write: async (report: ClosingReport) => void written.push(report) };
  const reporter = new ClosingReporter(
    { due: (nowMs) => nowMs / 1_000, unbooked: () => drafter.unbooked, waiting: () => drafter.waiting },
    store,
  );
  return { written, drafter, reporter };
}

describe('ClosingReporter', () => {
  it('tells what is due, what is not booked, and since when a close waits for which reason', async () => {
    const { written, drafter, reporter } = given();
    drafter.unbooked = 3;
    drafter.waiting.set('acme', 'no usage');
    await reporter.report(5_000);
    await reporter.report(6_000);
    drafter.waiting.set('acme', 'no price').set('globex', 'no usage');
    await reporter.report(7_000);
    drafter.waiting.delete('acme');
    await reporter.report(8_000);
    const waiting = (at: number) => Object.fromEntries(written[at]?.waiting ?? []);
    expect(written[0]).toMatchObject({ atMs: 5_000, due: 5, unbooked: 3 });
    expect(waiting(1)).toEqual({ acme: { reason: 'no usage', sinceMs: 5_000 } });
    expect(waiting(2)).toEqual({
      acme: { reason: 'no price', sinceMs: 7_000 },
      globex: { reason: 'no usage', sinceMs: 7_000 },
    });
    expect(waiting(3)).toEqual({ globex: { reason: 'no usage', sinceMs: 7_000 } });
  });

  it('is quiet for a second after each report', async () => {
    const { written, reporter } = given();
    for (const nowMs of [0, 250, 999, 1_000, 1_250]) await reporter.report(nowMs);
    expect(written.map(({ atMs }) => atMs)).toEqual([0, 1_000]);
  });
});
