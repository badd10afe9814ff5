import { usePeriods } from '../../periods/use-periods';
import { ClosingPanel } from '../../operations/closing/closing-panel';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Obstacles } from '../../periods/obstacles';
import { Panel } from '../../parts/panel';
import { ClientChoice, useChosenClient } from '../client-choice';
import { PeriodTable } from './period-table';

/** The progress of the month end, and a client's periods with their states and documents. */
export function PeriodsPage() {
  const { billing: texts } = useMessages();
  const [clientId] = useChosenClient();
  return (
    <>
      <ClosingPanel />
      <Panel title={texts.periodsOf}>
        <ClientChoice />
        {clientId === '' ? (
          <p className="quiet">{texts.chooseClient}</p>
        ) : (
          <ClientPeriods clientId={clientId} />
        )}
      </Panel>
    </>
  );
}

function ClientPeriods({ clientId }: { readonly clientId: string }) {
  return (
    <QueryResult of={usePeriods(clientId)}>
      {({ periods, obstacles }) => (
        <>
          <Obstacles obstacles={obstacles} />
          <PeriodTable clientId={clientId} periods={periods} />
        </>
      )}
    </QueryResult>
  );
}
