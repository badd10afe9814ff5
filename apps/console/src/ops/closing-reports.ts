import type { ClosingReport, ClosingRun, WaitingCloses } from '#store';

/** What billing says about closing, series by series: several processes may each lead some. */
export class ClosingReports {
  constructor(private readonly series: readonly Pick<WaitingCloses, 'read'>[]) {}

  /** Of one number series; undefined: billing has never closed anything there. */
  async of(partition: number): Promise<ClosingReport | undefined> {
    return this.series[partition]?.read();
  }

  /** Of all of them together, as old as the oldest. */
  async all(): Promise<ClosingReport | undefined> {
    const reports = await Promise.all(this.series.map((one) => one.read()));
    const said = reports.filter((report) => report !== undefined);
    if (said.length === 0) return undefined;
    const sum = (count: 'due' | 'published' | 'unbooked' | 'drafted'): number =>
      said.reduce((total, report) => total + report[count], 0);
    const run = together(said.flatMap((report) => report.run ?? []));
    return {
      atMs: Math.min(...said.map(({ atMs }) => atMs)),
      ...{ due: sum('due'), published: sum('published'), unbooked: sum('unbooked'), drafted: sum('drafted') },
      waiting: new Map(said.flatMap(({ waiting }) => [...waiting])),
      ...(run && { run }),
    };
  }
}

/** The month end of several series: of those that meet the last one to begin, as long as one of them goes on. */
function together(runs: readonly ClosingRun[]): ClosingRun | undefined {
  const lastSinceMs = Math.max(...runs.map(({ sinceMs }) => sinceMs));
  const meet = runs.filter(({ untilMs = Infinity }) => untilMs >= lastSinceMs);
  if (meet.length === 0) return undefined;
  const untilMs = Math.max(...meet.map((run) => run.untilMs ?? Infinity));
  return {
    sinceMs: Math.min(...meet.map(({ sinceMs }) => sinceMs)),
    booked: meet.reduce((sum, { booked }) => sum + booked, 0),
    ...(untilMs < Infinity && { untilMs }),
  };
}
