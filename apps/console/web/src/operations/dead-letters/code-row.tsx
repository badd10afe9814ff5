import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Disclosure } from '../../parts/disclosure';
import { Refusal } from '../../parts/refusal';
import { DeadLetterList } from './dead-letter-list';
import { ReplayResult } from './replay-result';
import { useReplay } from './use-dead-letters';
import type { ReplayableCode } from './use-dead-letters';

/** The dead letters of one code. The first click is a dry run of a replay, the second replays them. */
export function CodeRow({ code, count }: { readonly code: ReplayableCode; readonly count: number }) {
  const { operations: texts } = useMessages();
  const { number } = useFormat();
  const replay = useReplay();
  const run = (dryRun: boolean): void => replay.mutate({ code, dryRun });
  const tried = replay.data?.dryRun ? replay.data : undefined;
  return (
    <li>
      <div className="row">
        <code>{code}</code>
        <b>{number(count)}</b>
        <button
          type="button"
          disabled={replay.isPending}
          onClick={() => run(true)}
          aria-label={texts.dryRunLabel(code)}
        >
          {texts.dryRun}
        </button>
        {tried && tried.replayable > 0 && (
          <button type="button" className="primary" disabled={replay.isPending} onClick={() => run(false)}>
            {texts.replay(tried.replayable)}
          </button>
        )}
      </div>
      <div role="status">{replay.data && <ReplayResult replay={replay.data} />}</div>
      {replay.error && <Refusal error={replay.error} />}
      <Disclosure title={texts.which(code)}>
        <DeadLetterList code={code} />
      </Disclosure>
    </li>
  );
}
