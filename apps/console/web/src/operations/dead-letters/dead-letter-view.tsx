import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Facts } from '../../parts/facts';
import { useDeadLetter } from './use-dead-letters';

interface RejectTexts {
  readonly meaning: string;
  readonly remedy: string;
}

/** One dead letter: its meaning, remedy, origin and payload. */
export function DeadLetterView({ id }: { readonly id: number }) {
  const { operations: texts, wording } = useMessages();
  // A newer server may know more codes than this page.
  const rejects: Readonly<Partial<Record<string, RejectTexts>>> = wording.rejects;
  return (
    <QueryResult of={useDeadLetter(id)}>
      {({ code, meaning, remedy, origin, today, payload }) => (
        <>
          <Facts
            facts={[
              ...(meaning === undefined ? [] : [[texts.meaning, rejects[code]?.meaning ?? meaning] as const]),
              ...(remedy === undefined ? [] : [[texts.remedy, rejects[code]?.remedy ?? remedy] as const]),
              [
                texts.origin,
                <code key="origin">{`${origin.topic}/${origin.partition}/${origin.offset}`}</code>,
              ],
              [texts.today, today.kind === 'taken' ? texts.acceptedNow : (today.message ?? today.kind)],
            ]}
          />
          <pre tabIndex={0}>{payload.text}</pre>
        </>
      )}
    </QueryResult>
  );
}
