import { rebuild, verifyState } from '#journal';
import type { ProgressReport } from '#journal';
import { EXIT } from '../exit-code.js';
import { count, counted, perSecond, seconds } from '../terminal/numbers.js';
import { print } from '../terminal/print.js';
import { Progress } from '../terminal/progress.js';
import { openContext } from './open-context.js';
import type { ContextFlags } from './open-context.js';
import { differenceText, paceText } from './format.js';

export interface RebuildFlags extends ContextFlags {
  readonly verify: boolean;
}

/** Rebuilds, or only compares with `--verify`; returns the exit code. */
export async function runRebuild(flags: RebuildFlags): Promise<number> {
  const { needs, redis } = openContext(flags);
  const progress = new Progress();
  const startedAtMs = Date.now();
  const onPace = (report: ProgressReport): void =>
    progress.show(report.done / Math.max(1, report.total), paceText(report, Date.now() - startedAtMs));
  const onRemoved = (keys: number): void => progress.show(undefined, `${counted(keys, 'old key')} removed`);
  try {
    if (flags.verify) {
      const onCompared = (keys: number): void => progress.show(undefined, `${counted(keys, 'key')} compared`);
      const { difference, keys } = await verifyState(needs, { onPace, onCompared, onRemoved });
      progress.clear();
      await print(
        difference
          ? differenceText(difference)
          : `Usage in Redis matches the journal: ${counted(keys, 'key')} compared.\n`,
      );
      return difference ? EXIT.failed : EXIT.ok;
    }
    const { partitions, records, resumedAt, keysRemoved } = await rebuild(needs, onPace, onRemoved);
    progress.clear();
    const ms = Date.now() - startedAtMs;
    const before = resumedAt > 0 ? `, and ${count(resumedAt)} in an earlier run` : '';
    await print(
      `Rebuilt ${counted(partitions, 'partition')}: ${counted(records, 'record')} folded in ${seconds(ms)} ` +
        `(${perSecond(records, 0, ms)})${before}; ${counted(keysRemoved, 'old key')} removed.\n`,
    );
    return EXIT.ok;
  } finally {
    progress.clear();
    redis.disconnect();
  }
}
