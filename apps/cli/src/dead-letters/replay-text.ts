import type { ReplayReport } from '#records';
import { count, counted } from '../terminal/numbers.js';
import { oneLine } from '../terminal/one-line.js';

/** The result of a replay or a dry run, as text. */
export function replayText(report: ReplayReport): string {
  const { dryRun, complete, matched, replayable, replayed, already, refused, refusedByCode } = report;
  const refusalLines = report.refusals.map(
    ({ id, code, message }) => `  ${id}  ${code}: ${oneLine(message)}\n`,
  );
  const omitted = refused - refusalLines.length;
  const byCode = Object.entries(refusedByCode).map(([code, number]) => `${code} ${count(number)}`);
  return [
    dryRun
      ? `${counted(matched, 'dead letter')}: ${count(replayable)} would be replayed, ${count(already)} replayed before, ${count(refused)} not replayable\n`
      : `${counted(matched, 'dead letter')}: ${count(replayed)} replayed, ${count(already)} replayed before, ${count(refused)} not replayable (${report.replayId})\n`,
    ...(refused > 0 ? [`Not replayable: ${byCode.join(', ')}\n`, ...refusalLines] : []),
    ...(omitted > 0 ? [`  … and ${count(omitted)} more\n`] : []),
    ...(complete ? [] : ['Not all dead letters were processed: run it again to continue.\n']),
    ...(already > 0 ? ['Dead letters replayed before are skipped unless --again is given.\n'] : []),
    ...(dryRun && replayable > 0 ? ['A dry run: nothing was published. Use --yes to replay.\n'] : []),
  ].join('');
}
