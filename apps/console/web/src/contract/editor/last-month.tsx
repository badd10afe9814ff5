import { useState } from 'react';
import { usePeriods } from '../../periods/use-periods';
import { ComparisonView } from '../../compare/comparison-view';
import { useComparison } from '../../compare/use-comparison';
import type { ComparisonQuery } from '../../compare/use-comparison';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';

/** The cost of the last closed period under a draft; of the first period, if none is closed. */
export function LastMonth({ clientId, draft }: { readonly clientId: string; readonly draft: object }) {
  const { contract: texts } = useMessages();
  const { day } = useFormat();
  const { data } = usePeriods(clientId);
  const [query, setQuery] = useState<ComparisonQuery>();
  const last = data?.periods.findLast(({ state }) => state === 'closed') ?? data?.periods[0];
  if (!last) return null;
  return (
    <>
      <button
        type="button"
        className="start"
        onClick={() => setQuery({ clientId, period: last.firstDay, contracts: [draft] })}
      >
        {texts.compareCost(day(last.firstDay), day(last.lastDay))}
      </button>
      {query && <ComparisonResult query={query} />}
    </>
  );
}

function ComparisonResult({ query }: { readonly query: ComparisonQuery }) {
  return (
    <QueryResult of={useComparison(query)}>
      {(comparison) => <ComparisonView comparison={comparison} />}
    </QueryResult>
  );
}
