import type { ClosingReport, WaitingCloses } from '#store';

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
    return {
      atMs: Math.min(...said.map(({ atMs }) => atMs)),
      due: said.reduce((sum, { due }) => sum + due, 0),
      unbooked: said.reduce((sum, { unbooked }) => sum + unbooked, 0),
      waiting: new Map(said.flatMap(({ waiting }) => [...waiting])),
    };
  }
}
