import { useMessages } from '../../i18n/language';
import { Answer } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { CodeRow } from './code-row';
import { useLetterCounts } from './use-letters';
import type { LetterCode } from './use-letters';

/** What ingest refused and nobody has replayed yet, by code. */
export function DeadLettersPanel() {
  const { operations: texts } = useMessages();
  return (
    <Panel title={texts.letters}>
      <Answer of={useLetterCounts()}>
        {({ byCode, total, complete }) => {
          const codes = Object.entries(byCode).sort(([, a], [, b]) => b - a);
          return (
            <>
              <p className="quiet">{total === 0 ? texts.noLetters : texts.lettersWait(total)}</p>
              {!complete && <p>{texts.lettersIncomplete}</p>}
              <ul className="rows side-by-side">
                {codes.map(([code, letters]) => (
                  <CodeRow key={code} code={code as LetterCode} letters={letters} />
                ))}
              </ul>
            </>
          );
        }}
      </Answer>
    </Panel>
  );
}
