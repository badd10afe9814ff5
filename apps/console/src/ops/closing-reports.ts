import type { ClosingReport, ClosingRun, WaitingCloses } from '#store';

/** Billing's reports on closing, by number series: several processes may each lead some series. */
export class ClosingReports {
  constructor(private readonly series: readonly Pick<WaitingCloses, 'read'>[]) {}

  /** The report of one number series; undefined: billing has never closed anything there. */
  async read(partition: number): Promise<ClosingReport | undefined> {
    return this.series[partition]?.read();
  }

  /** All reports combined; their time is that of the oldest. */
  async all(): Promise<ClosingReport | undefined> {
    const reports = await Promise.all(this.series.map((each) => each.read()));
    const present = reports.filter((report) => report !== undefined);
    if (present.length === 0) return undefined;
    const sum = (count: 'due' | 'published' | 'unbooked' | 'drafted'): number =>
      present.reduce((total, report) => total + report[count], 0);
    const run = combineRuns(present.flatMap((report) => report.run ?? []));
    return {
      atMs: Math.min(...present.map(({ atMs }) => atMs)),
      ...{ due: sum('due'), published: sum('published'), unbooked: sum('unbooked'), drafted: sum('drafted') },
      waiting: new Map(present.flatMap(({ waiting }) => [...waiting])),
      ...(run && { run }),
    };
  }
}

/** Combines the runs that overlap the latest one to begin; the result has ended once all of them have. */
function combineRuns(runs: readonly ClosingRun[]): ClosingRun | undefined {
  const lastSinceMs = Math.max(...runs.map(({ sinceMs }) => sinceMs));
  const overlapping = runs.filter(({ untilMs = Infinity }) => untilMs >= lastSinceMs);
  if (overlapping.length === 0) return undefined;
  const untilMs = Math.max(...overlapping.map((run) => run.untilMs ?? Infinity));
  return {
    sinceMs: Math.min(...overlapping.map(({ sinceMs }) => sinceMs)),
    booked: overlapping.reduce((sum, { booked }) => sum + booked, 0),
    ...(untilMs < Infinity && { untilMs }),
  };
}
