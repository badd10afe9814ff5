import type { ApiSchema } from '../../api/api-schema';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Badge } from '../../parts/badge';

const PARTS = ['accepted', 'duplicate', 'superseded', 'forwarded', 'rejected'] as const;

/** Every record is counted in exactly one counter; shows the counters and checks that they add up. */
export function CounterSum({ counters }: { readonly counters: ApiSchema<'CountersDto'> }) {
  const { operations: texts } = useMessages();
  const { number } = useFormat();
  const sum = PARTS.reduce((total, part) => total + counters[part], 0);
  return (
    <p className="sum">
      <span>
        <b>{number(counters.received)}</b> {texts.counters.received}
      </span>
      {PARTS.map((part, index) => (
        <span key={part}>
          {index === 0 ? '= ' : '+ '}
          <b>{number(counters[part])}</b> {texts.counters[part]}
        </span>
      ))}
      {sum === counters.received ? (
        <Badge tone="good">{texts.addsUp}</Badge>
      ) : (
        <Badge tone="bad">{texts.mismatch(number(counters.received - sum))}</Badge>
      )}
    </p>
  );
}
