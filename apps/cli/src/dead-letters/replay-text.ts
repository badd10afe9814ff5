import { printable } from '#kafka';
import type { ReplayReport } from '#kafka';
import { count, counted } from '../terminal/numbers.js';

/** The result of a replay or a dry run, as text. */
export function replayText(report: ReplayReport): string {
  const { dryRun, complete, matched, replayable, replayed, already, refused, refusedByCode } = report;
  const refusalLines = report.refusals.map(
    ({ id, code, message }) => `  ${id}  ${code}: ${printable(message).replaceAll('\n', ' ')}\n`,
  );
  const omitted = refused - refusalLines.length;
  const byCode = Object.entries(refusedByCode).map(([code, letters]) => `${code} ${count(letters)}`);
  return [
    dryRun
      ? `${counted(matched, 'letter')}: ${count(replayable)} would be replayed, ${count(already)} replayed before, ${count(refused)} not replayable\n`
      : `${counted(matched, 'letter')}: ${count(replayed)} replayed, ${count(already)} replayed before, ${count(refused)} not replayable (${report.replayId})\n`,
    ...(refused > 0 ? [`Not replayable: ${byCode.join(', ')}\n`, ...refusalLines] : []),
    ...(omitted > 0 ? [`  … and ${count(omitted)} more\n`] : []),
    ...(complete ? [] : ['Not all letters were looked at: run it again to go on.\n']),
    ...(already > 0 ? ['What was replayed before is left alone, unless --again.\n'] : []),
    ...(dryRun && replayable > 0 ? ['A dry run: nothing was published. --yes replays.\n'] : []),
  ].join('');
}
