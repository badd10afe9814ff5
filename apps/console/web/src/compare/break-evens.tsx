import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { useChoiceName } from './choice-name';
import type { ComparisonResponse } from './use-comparison';

/** The cheapest choice for each range of volumes. */
export function BreakEvens({
  comparison: { cheapest, volume },
}: {
  readonly comparison: ComparisonResponse;
}) {
  const { comparison: texts } = useMessages();
  const { number, decimal } = useFormat();
  const choiceName = useChoiceName();
  const contacts = (factor: string): string => number(Number(factor) * Number(volume.contacts));
  return (
    <ul>
      {cheapest.map(({ name, equal, fromFactor, toFactor }) => {
        const names = [name, ...equal].map(choiceName).join(', ');
        const to = toFactor === undefined ? undefined : texts.upTo(decimal(toFactor), contacts(toFactor));
        const from = fromFactor === '0' ? undefined : texts.from(decimal(fromFactor), contacts(fromFactor));
        return <li key={fromFactor}>{texts.cheapest(names, from, to)}</li>;
      })}
    </ul>
  );
}
