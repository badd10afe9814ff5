import { describeCalculation } from '#wording';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Facts } from '../../parts/facts';
import type { ApiSchema } from '../../api/api-schema';
import type { ShownDocument } from '../shown-document';
import { CapacityTable } from './capacity-table';
import { CellsTable } from './cells-table';
import { MeteredTable } from './metered-table';
import { useExplanationFacts } from './use-explanation-facts';

interface ExplanationProps {
  readonly line: ApiSchema<'DocumentLine'>;
  readonly explanation: ApiSchema<'Explanation'>;
  readonly rated: ShownDocument;
}

/** How a line was calculated, with all that is needed to repeat it with a pocket calculator. */
export function ExplanationView({ line, explanation, rated }: ExplanationProps) {
  const { document: texts } = useMessages();
  const format = useFormat();
  const { terms, metered, cells, capacity } = explanation;
  const inForce = terms.map(({ version, from, to }) => (
    <div key={`${version} ${from}`}>
      {texts.version(version, format.instant(from, rated.zone), format.instant(to, rated.zone))}
    </div>
  ));
  const explanationFacts = useExplanationFacts(line, rated.currency);
  const { difference, amount } = line;
  const money = (value: string): string => format.money(value, rated.currency);
  const calculation = difference
    ? texts.difference(money(difference.now.amount), money(difference.before.amount), money(amount))
    : describeCalculation(explanation.calculation, format);
  return (
    <div className="explanation">
      <p className="calculation">{calculation}</p>
      <Facts
        facts={[...explanationFacts, ...(terms.length === 0 ? [] : [[texts.terms, inForce] as const])]}
      />
      {cells && <CellsTable cells={cells} unit={line.unit} line={line} />}
      {metered && <MeteredTable metered={metered} />}
      {capacity && <CapacityTable capacity={capacity} />}
    </div>
  );
}
