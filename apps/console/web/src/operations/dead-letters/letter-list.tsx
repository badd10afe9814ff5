import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Disclosure } from '../../parts/disclosure';
import { More } from '../../parts/more';
import { Refusal } from '../../parts/refusal';
import { LetterView } from './letter-view';
import { useLetters } from './use-letters';
import type { LetterCode } from './use-letters';

export function LetterList({ code }: { readonly code: LetterCode }) {
  const { common, operations: texts } = useMessages();
  const format = useFormat();
  const list = useLetters(code);
  if (list.error) return <Refusal error={list.error} />;
  if (!list.data) return <p role="status">{common.loading}</p>;
  const letters = list.data.pages.flatMap((page) => page.letters);
  return (
    <>
      <ul className="rows">
        {letters.map(({ id, message, clientId, filedAt }) => (
          <li key={id}>
            <p>
              <b>{clientId ?? texts.nobody}</b>{' '}
              <span className="quiet">{format.instant(filedAt, 'UTC')}</span>
            </p>
            <p lang="en">{message}</p>
            <Disclosure title={texts.letter(id)}>
              <LetterView id={id} />
            </Disclosure>
          </li>
        ))}
      </ul>
      <More of={list} />
    </>
  );
}
