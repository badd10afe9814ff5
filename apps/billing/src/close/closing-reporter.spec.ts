import { describe, expect, it } from '@jest/globals';
import type { ClosingReport, WaitingReason } from '#store';
import { ClosingReporter } from './closing-reporter.js';

/** A store of reports, and a reporter of the given progress. */
function given() {
  const written: ClosingReport[] = [];
  const store = {
    read: () => Promise.resolve(written.at(-1)),
    write: async (report: ClosingReport) => void written.push(report),
  };
  const progress = {
    due: 0,
    published: 0,
    unbooked: 0,
    drafted: 0,
    booked: 0,
    waiting: new Map<string, WaitingReason>(),
  };
  const newReporter = (): ClosingReporter => new ClosingReporter(() => ({ ...progress }), store);
  return { written, progress, newReporter };
}

describe('ClosingReporter', () => {
  it('reports closes due and not booked, and why and since when a close waits', async () => {
    const { written, progress, newReporter } = given();
    const reporter = newReporter();
    Object.assign(progress, { due: 5, published: 4, unbooked: 3, drafted: 2 });
    progress.waiting.set('acme', { reason: 'no usage' });
    await reporter.report(5_000);
    await reporter.report(6_000);
    progress.waiting.set('acme', { reason: 'no price' }).set('globex', { reason: 'no usage' });
    await newReporter().report(7_000);
    progress.waiting.delete('acme');
    await reporter.report(8_000);
    const waiting = (at: number) => Object.fromEntries(written[at]?.waiting ?? []);
    expect(written[0]).toMatchObject({ atMs: 5_000, due: 5, published: 4, unbooked: 3, drafted: 2 });
    expect(waiting(1)).toEqual({ acme: { reason: 'no usage', sinceMs: 5_000 } });
    expect(waiting(2)).toEqual({
      acme: { reason: 'no price', sinceMs: 7_000 },
      globex: { reason: 'no usage', sinceMs: 7_000 },
    });
    expect(waiting(3)).toEqual({ globex: { reason: 'no usage', sinceMs: 7_000 } });
  });

  it('counts the closes booked in a month end, from the first to the last', async () => {
    const { written, progress, newReporter } = given();
    const reporter = newReporter();
    const runs = (): unknown[] => written.splice(0).map(({ run }) => run);
    await reporter.report(0);
    Object.assign(progress, { due: 10 });
    await reporter.report(1_000);
    Object.assign(progress, { due: 2, unbooked: 4, booked: 4 });
    await reporter.report(2_000);
    Object.assign(progress, { due: 0, unbooked: 0, booked: 10 });
    await reporter.report(3_000);
    await reporter.report(4_000);
    expect(runs()).toEqual([
      undefined,
      { sinceMs: 1_000, booked: 0 },
      { sinceMs: 1_000, booked: 4 },
      { sinceMs: 1_000, booked: 10, untilMs: 3_000 },
      { sinceMs: 1_000, booked: 10, untilMs: 3_000 },
    ]);
  });

  it('begins a new month end after one that has ended; a waiting close does not prevent the end', async () => {
    const { written, progress, newReporter } = given();
    const reporter = newReporter();
    Object.assign(progress, { unbooked: 2 });
    await reporter.report(0);
    Object.assign(progress, { unbooked: 1, booked: 1 });
    progress.waiting.set('acme', { reason: 'no usage' });
    await reporter.report(1_000);
    expect(written.at(-1)?.run).toEqual({ sinceMs: 0, booked: 1, untilMs: 1_000 });
    Object.assign(progress, { due: 7 });
    await reporter.report(9_000);
    expect(written.at(-1)?.run).toEqual({ sinceMs: 9_000, booked: 0 });
  });

  it('continues the month end of a process that has ended', async () => {
    const { written, progress, newReporter } = given();
    Object.assign(progress, { unbooked: 6, booked: 4 });
    await newReporter().report(0);
    Object.assign(progress, { unbooked: 3, booked: 3 });
    await newReporter().report(5_000);
    expect(written.at(-1)?.run).toEqual({ sinceMs: 0, booked: 7 });
  });

  it('writes nothing for a second after each report', async () => {
    const { written, newReporter } = given();
    const reporter = newReporter();
    for (const nowMs of [0, 250, 999, 1_000, 1_250]) await reporter.report(nowMs);
    expect(written.map(({ atMs }) => atMs)).toEqual([0, 1_000]);
  });
});
