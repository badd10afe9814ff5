import { useMessages } from '../../i18n/language';
import type { Replay } from './use-dead-letters';

/** The result of a replay or of its dry run. */
export function ReplayResult({ replay }: { readonly replay: Replay }) {
  const { operations: texts } = useMessages();
  const { dryRun, matched, replayable, replayed, already, refused, refusedByCode, complete } = replay;
  const codes = Object.entries(refusedByCode).map(([code, count]) => `${code} ${count}`);
  return (
    <p>
      {dryRun ? texts.wouldReplay(replayable, matched) : texts.replayed(replayed)}
      {already > 0 && ` ${texts.already(already)}`}
      {refused > 0 && ` ${texts.refusedAgain(refused, codes.join(', '))}`}
      {!complete && ` ${texts.timeLimitReached}`}
    </p>
  );
}
