import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Facts } from '../../parts/facts';
import type { Reckoning, ShownLine, ShownDocument } from '../shapes';
import { CapacityTable } from './capacity-table';
import { CellsTable } from './cells-table';
import { MeteredTable } from './metered-table';
import { useExplained } from './use-explained';

interface ExplanationProps {
  readonly line: ShownLine;
  readonly explanation: Reckoning;
  readonly rated: ShownDocument;
}

/** How a line was reckoned: enough to work it out again with a pocket calculator. */
export function ExplanationView({ line, explanation, rated }: ExplanationProps) {
  const { document: texts } = useMessages();
  const { instant } = useFormat();
  const { terms, metered, cells, capacity } = explanation;
  const inForce = terms.map(({ version, from, to }) => (
    <div key={`${version} ${from}`}>
      {texts.version(version, instant(from, rated.zone), instant(to, rated.zone))}
    </div>
  ));
  const explained = useExplained(line, rated.currency);
  return (
    <div className="explanation">
      <p className="calculation">{explanation.calculation}</p>
      <Facts facts={[...explained, ...(terms.length === 0 ? [] : [[texts.terms, inForce] as const])]} />
      {cells && <CellsTable cells={cells} unit={line.unit} line={line} />}
      {metered && <MeteredTable metered={metered} />}
      {capacity && <CapacityTable capacity={capacity} />}
    </div>
  );
}
