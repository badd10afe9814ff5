import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Obstacles } from '../../periods/obstacles';
import { QueryResult } from '../../parts/query-result';
import { currentPeriod, usePeriods } from '../../periods/use-periods';
import type { PeriodRow } from '../../periods/use-periods';

interface WithPeriodProps {
  readonly clientId: string;
  readonly children: (period: PeriodRow) => ReactNode;
}

/** Lets the reader choose a period, kept in the page's URL, and renders its children for that period. */
export function WithPeriod({ clientId, children }: WithPeriodProps) {
  const { client: texts, periodStates } = useMessages();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  return (
    <QueryResult of={usePeriods(clientId)}>
      {(result) => {
        const known = result.periods.filter(({ state }) => state !== 'upcoming');
        const chosen =
          known.find(({ firstDay }) => firstDay === search.get('period')) ?? currentPeriod(result);
        return (
          <>
            <Obstacles obstacles={result.obstacles} />
            {chosen && (
              <label className="no-print choice">
                {texts.period}{' '}
                <select
                  value={chosen.firstDay}
                  onChange={({ target }) => setSearch({ period: target.value }, { replace: true })}
                >
                  {known.toReversed().map(({ firstDay, lastDay, state }) => (
                    <option key={firstDay} value={firstDay}>
                      {`${format.day(firstDay)} – ${format.day(lastDay)} (${periodStates[state]})`}
                    </option>
                  ))}
                </select>{' '}
                <span className="quiet">{chosen.zone}</span>
              </label>
            )}
            {chosen ? children(chosen) : result.obstacles.length === 0 && <p>{texts.noPeriod}</p>}
          </>
        );
      }}
    </QueryResult>
  );
}
