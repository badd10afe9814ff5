import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Badge } from '../../parts/badge';
import { Download } from '../../parts/download';
import { FigureRow } from '../../parts/figure-row';
import { PrintButton } from '../../parts/print-button';
import { WithPeriod } from '../periods/with-period';
import type { PeriodRow } from '../../periods/use-periods';
import { ChannelTable } from './channel-table';
import { DayTable } from './day-table';
import { listCoreFigures, listServiceFigures } from './service-figures';
import { StatementDocuments } from './statement-documents';
import { useStatement } from './use-statement';

/** Volumes and service measures of a period, with its documents; for screen and print. */
export function StatementPage({ clientId }: { readonly clientId: string }) {
  return (
    <WithPeriod clientId={clientId}>
      {(period) => <StatementSheet clientId={clientId} period={period} />}
    </WithPeriod>
  );
}

function StatementSheet({ clientId, period }: { readonly clientId: string; readonly period: PeriodRow }) {
  const { client: texts, common } = useMessages();
  const format = useFormat();
  const { firstDay, lastDay, zone } = period;
  return (
    <QueryResult of={useStatement(clientId, firstDay)}>
      {(statement) => (
        <article className="panel sheet">
          <header className="sheet-head">
            <h2>{texts.statementOf(clientId, format.day(firstDay), format.day(lastDay))}</h2>
            {statement.state !== 'closed' && <Badge tone="waiting">{texts.notClosed}</Badge>}
            <PrintButton />
            <Download
              path={`/v1/clients/${encodeURIComponent(clientId)}/statement?period=${firstDay}`}
              file={`${clientId}-statement-${firstDay}.csv`}
              text={common.csv}
            />
          </header>
          <p className="quiet">{texts.asOf(format.instant(statement.asOf, zone))}</p>
          {statement.sinceClose && <p>{texts.sinceClose(statement.sinceClose.contacts)}</p>}
          <FigureRow
            figures={[
              ...listServiceFigures(statement.total, texts, format),
              ...listCoreFigures(statement, texts, format),
            ]}
          />
          <ChannelTable channels={statement.byChannel} />
          <StatementDocuments period={period} clientId={clientId} />
          <DayTable statement={statement} />
        </article>
      )}
    </QueryResult>
  );
}
