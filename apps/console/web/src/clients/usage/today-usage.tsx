import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { FigureRow } from '../../parts/figure-row';
import { Panel } from '../../parts/panel';
import { UsagePlot } from './usage-plot';
import { useUsageToday } from './use-usage';

/** The client's usage today, by hour. */
export function TodayUsage({ clientId, zone }: { readonly clientId: string; readonly zone: string }) {
  const { client: texts } = useMessages();
  const { number, duration, percent } = useFormat();
  const usage = useUsageToday(clientId, zone);
  return (
    <Panel title={texts.today}>
      <QueryResult of={usage}>
        {(result) => {
          const { contacts, handled, abandoned, handleMs, answeredLegs, answeredQueueMs } = result.total;
          const average = (ms: number): string => (answeredLegs === 0 ? '–' : duration(ms / answeredLegs));
          return (
            <>
              <FigureRow
                figures={[
                  { name: texts.contacts, value: number(contacts), note: texts.handledOf(number(handled)) },
                  { name: texts.handleTime, value: duration(handleMs) },
                  { name: texts.aht, value: average(handleMs) },
                  { name: texts.asa, value: average(answeredQueueMs) },
                  { name: texts.abandonment, value: contacts === 0 ? '–' : percent(abandoned / contacts) },
                ]}
              />
              <UsagePlot usage={result} title={texts.contactsByHour} />
            </>
          );
        }}
      </QueryResult>
    </Panel>
  );
}
