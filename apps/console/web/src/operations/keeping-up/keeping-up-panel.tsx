import { listStoppedParts } from '#console-client';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Disclosure } from '../../parts/disclosure';
import { FigureRow } from '../../parts/figure-row';
import { Panel } from '../../parts/panel';
import { StoppedParts } from '../activity/stopped-parts';
import { CounterSum } from './counter-sum';
import { PartitionTable } from './partition-table';
import { RatePlot } from './rate-plot';
import { computeRates } from './rates';
import { useIngest } from '../activity/use-ingest';

/** Lag from which the figure is shown as bad, below the lag alerts of docs/operations/alerts.yml. */
const MAX_LAG_S = 60;

export function KeepingUpPanel() {
  const { operations: texts } = useMessages();
  const format = useFormat();
  const { query, reports } = useIngest();
  const stopped = listStoppedParts({ ingest: query.data });
  const rates = computeRates(reports);
  const rate = rates.at(-1)?.perSecond;
  return (
    <Panel title={texts.keepingUp}>
      <QueryResult of={query}>
        {(report) => (
          <>
            <StoppedParts stopped={stopped} />
            <FigureRow
              figures={[
                {
                  name: texts.lagSeconds,
                  value: `${format.number(report.totals.lagSeconds, 1)} s`,
                  note: texts.lagNote,
                  tone: report.totals.lagSeconds < MAX_LAG_S && stopped.length === 0 ? 'good' : 'bad',
                },
                { name: texts.lagRecords, value: format.number(report.totals.lagRecords) },
                {
                  name: texts.rate,
                  value: rate == null ? '…' : format.number(rate, 1),
                  note: texts.rateNote,
                },
                { name: texts.received, value: format.number(report.totals.counters.received) },
              ]}
            />
            <CounterSum counters={report.totals.counters} />
            <RatePlot rates={rates} />
            <Disclosure title={texts.partitions}>
              <PartitionTable report={report} />
            </Disclosure>
          </>
        )}
      </QueryResult>
    </Panel>
  );
}
