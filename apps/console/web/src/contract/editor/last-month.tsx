import { useState } from 'react';
import { usePeriods } from '../../clients/periods/use-periods';
import { ComparisonView } from '../../compare/comparison-view';
import { useComparison } from '../../compare/use-comparison';
import type { ToCompare } from '../../compare/use-comparison';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Answer } from '../../parts/answer';

/** What a draft would have meant for the last closed period; the one that runs, where none is closed. */
export function LastMonth({ clientId, draft }: { readonly clientId: string; readonly draft: object }) {
  const { contract: texts } = useMessages();
  const { day } = useFormat();
  const { data } = usePeriods(clientId);
  const [asked, ask] = useState<ToCompare>();
  const last = data?.periods.findLast(({ state }) => state === 'closed') ?? data?.periods[0];
  if (!last) return null;
  return (
    <>
      <button
        type="button"
        className="start"
        onClick={() => ask({ clientId, period: last.firstDay, contracts: [draft] })}
      >
        {texts.wouldHaveMeant(day(last.firstDay), day(last.lastDay))}
      </button>
      {asked && <Compared asked={asked} />}
    </>
  );
}

function Compared({ asked }: { readonly asked: ToCompare }) {
  return (
    <Answer of={useComparison(asked)}>{(comparison) => <ComparisonView comparison={comparison} />}</Answer>
  );
}
