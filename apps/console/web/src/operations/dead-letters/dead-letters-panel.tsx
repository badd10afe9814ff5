import { useMessages } from '../../i18n/language';
import { Answer } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { CodeRow } from './code-row';
import { useDeadLetterCounts } from './use-dead-letters';
import type { RejectCode } from './use-dead-letters';

/** Dead letters that are not replayed yet, by code. */
export function DeadLettersPanel() {
  const { operations: texts } = useMessages();
  return (
    <Panel title={texts.letters}>
      <Answer of={useDeadLetterCounts()}>
        {({ byCode, total, complete }) => {
          const codes = Object.entries(byCode).sort(([, a], [, b]) => b - a);
          return (
            <>
              <p className="quiet">{total === 0 ? texts.noLetters : texts.lettersWait(total)}</p>
              {!complete && <p>{texts.lettersIncomplete}</p>}
              <ul className="rows side-by-side">
                {codes.map(([code, letters]) => (
                  <CodeRow key={code} code={code as RejectCode} letters={letters} />
                ))}
              </ul>
            </>
          );
        }}
      </Answer>
    </Panel>
  );
}
