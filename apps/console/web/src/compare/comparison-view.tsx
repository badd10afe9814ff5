import { useMessages } from '../i18n/language';
import { BreakEvens } from './break-evens';
import { ChoiceTable } from './choice-table';
import { useChoiceName } from './choice-name';
import { ComparisonPlot } from './comparison-plot';
import type { ComparisonResponse } from './use-comparison';

/** The compared choices: the cost of each, a plot of cost by volume, and the break-even volumes. */
export function ComparisonView({ comparison }: { readonly comparison: ComparisonResponse }) {
  const { comparison: texts } = useMessages();
  const choiceName = useChoiceName();
  const { choices, notDerived, partlyInForce } = comparison;
  return (
    <>
      <ChoiceTable comparison={comparison} />
      <ComparisonPlot comparison={comparison} />
      <BreakEvens comparison={comparison} />
      {partlyInForce.length > 0 && <p>{texts.partly(partlyInForce.map(choiceName).join(', '))}</p>}
      {notDerived.length > 0 && <p>{texts.notDerived(notDerived.map(choiceName).join(', '))}</p>}
      {choices.length < 2 && <p>{texts.nothing}</p>}
    </>
  );
}
