import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Disclosure } from '../../parts/disclosure';
import { More } from '../../parts/more';
import { Refusal } from '../../parts/refusal';
import { DeadLetterView } from './dead-letter-view';
import { useDeadLetters } from './use-dead-letters';
import type { ReplayableCode } from './use-dead-letters';

export function DeadLetterList({ code }: { readonly code: ReplayableCode }) {
  const { common, operations: texts } = useMessages();
  const format = useFormat();
  const list = useDeadLetters(code);
  if (list.error) return <Refusal error={list.error} />;
  if (!list.data) return <p role="status">{common.loading}</p>;
  const deadLetters = list.data.pages.flatMap((page) => page.letters);
  return (
    <>
      <ul className="rows">
        {deadLetters.map(({ id, message, clientId, filedAt }) => (
          <li key={id}>
            <p>
              <b>{clientId ?? texts.unknownClient}</b>{' '}
              <span className="quiet">{format.instant(filedAt, 'UTC')}</span>
            </p>
            <p lang="en">{message}</p>
            <Disclosure title={texts.deadLetter(id)}>
              <DeadLetterView id={id} />
            </Disclosure>
          </li>
        ))}
      </ul>
      <More of={list} />
    </>
  );
}
