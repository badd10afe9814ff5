import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Download } from '../../parts/download';
import { FigureRow } from '../../parts/figure-row';
import { Panel } from '../../parts/panel';
import type { PeriodRow } from '../../periods/use-periods';
import { listCoreFigures, listServiceFigures } from '../statement/service-figures';
import { useStatement } from '../statement/use-statement';
import { ChannelTable } from '../statement/channel-table';
import { UsagePlot } from './usage-plot';
import { useUsage } from './use-usage';

export function PeriodUsage({ clientId, period }: { readonly clientId: string; readonly period: PeriodRow }) {
  const { client: texts, common } = useMessages();
  const format = useFormat();
  const { from, to, firstDay } = period;
  const usage = useUsage(clientId, { from, to, by: 'day' });
  const query = new URLSearchParams({ from, to, by: 'day', split: 'channel,team' });
  return (
    <Panel title={texts.inPeriod}>
      <QueryResult of={useStatement(clientId, firstDay)}>
        {(statement) => (
          <>
            <FigureRow
              figures={[
                ...listServiceFigures(statement.total, texts, format),
                ...listCoreFigures(statement, texts, format),
              ]}
            />
            <ChannelTable channels={statement.byChannel} />
          </>
        )}
      </QueryResult>
      <QueryResult of={usage}>
        {(result) => <UsagePlot usage={result} title={texts.contactsByDay} />}
      </QueryResult>
      <Download
        path={`/v1/clients/${encodeURIComponent(clientId)}/usage?${query.toString()}`}
        file={`${clientId}-usage-${firstDay}.csv`}
        text={common.csv}
      />
    </Panel>
  );
}
