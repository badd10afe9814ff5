import type { Build } from './build.js';

/** Progress of a rebuild or a verification, in records of all partitions. */
export interface ProgressReport {
  readonly done: number;
  readonly total: number;
  /** Of these, folded by this run. */
  readonly records: number;
}

export type OnProgress = (report: ProgressReport) => void;

export class ProgressMeter {
  records = 0;

  private constructor(
    readonly resumedAt: number,
    private readonly total: number,
    private readonly onProgress: OnProgress,
  ) {}

  static async create(
    builds: readonly Build[],
    committed: ReadonlyMap<number, number>,
    onProgress: OnProgress,
  ): Promise<ProgressMeter> {
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    const done = sum(await Promise.all(builds.map((build) => build.position())));
    const total = sum(await Promise.all(builds.map((build) => build.mark(committed))));
    return new ProgressMeter(done, total, onProgress);
  }

  folded(records: number): void {
    this.records += records;
    const done = this.resumedAt + this.records;
    this.onProgress({ done, total: Math.max(this.total, done), records: this.records });
  }
}
