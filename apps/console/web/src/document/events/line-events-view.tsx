import { useMessages } from '../../i18n/language';
import { Badge } from '../../parts/badge';
import { More } from '../../parts/more';
import { Refusal } from '../../parts/refusal';
import { useFormat } from '../../format/use-format';
import { EventTable } from './event-table';
import { useLineEvents } from './use-line-events';

interface LineEventsViewProps {
  readonly documentId: string;
  readonly line: number;
  readonly zone: string;
}

export function LineEventsView({ documentId, line, zone }: LineEventsViewProps) {
  const { common, document: texts, wording } = useMessages();
  const { quantity } = useFormat();
  const events = useLineEvents(documentId, line);
  const [first] = events.data?.pages ?? [];
  if (events.error) return <Refusal error={events.error} retry={() => void events.refetch()} />;
  if (!first) return <p role="status">{common.loading}</p>;
  if (first.withoutEvents) return <p>{wording.reasons.withoutEvents[first.withoutEvents]}</p>;
  return (
    <>
      <p>
        {texts.eventsSum(quantity(first.sum), wording.units.many[first.unit])}{' '}
        {first.addsUp ? (
          <Badge tone="good">{texts.addsUp}</Badge>
        ) : (
          <Badge tone="bad">{texts.mismatch(quantity(first.quantity))}</Badge>
        )}
      </p>
      <EventTable rows={events.data?.pages.flatMap(({ rows }) => rows) ?? []} zone={zone} />
      <More of={events} />
    </>
  );
}
