import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Panel } from '../../parts/panel';
import { CodeRow } from './code-row';
import { useDeadLetterCounts } from './use-dead-letters';
import type { ReplayableCode } from './use-dead-letters';

/** Dead letters that are not replayed yet, by code. */
export function DeadLettersPanel() {
  const { operations: texts } = useMessages();
  return (
    <Panel title={texts.deadLetters}>
      <QueryResult of={useDeadLetterCounts()}>
        {({ byCode, total, complete }) => {
          const codes = Object.entries(byCode).sort(([, a], [, b]) => b - a);
          return (
            <>
              <p className="quiet">{total === 0 ? texts.noDeadLetters : texts.deadLettersWaiting(total)}</p>
              {!complete && <p>{texts.deadLettersIncomplete}</p>}
              <ul className="rows side-by-side">
                {codes.map(([code, count]) => (
                  <CodeRow key={code} code={code as ReplayableCode} count={count} />
                ))}
              </ul>
            </>
          );
        }}
      </QueryResult>
    </Panel>
  );
}
