import { usePeriods } from '../../clients/periods/use-periods';
import { ClosingPanel } from '../../operations/closing/closing-panel';
import { useMessages } from '../../i18n/language';
import { Answer } from '../../parts/answer';
import { Obstacles } from '../../periods/obstacles';
import { Panel } from '../../parts/panel';
import { ClientChoice, useChosenClient } from '../client-choice';
import { PeriodTable } from './period-table';

/** How the month end goes, and a client's periods with what became of each. */
export function PeriodsPage() {
  const { billing: texts } = useMessages();
  const [clientId] = useChosenClient();
  return (
    <>
      <ClosingPanel />
      <Panel title={texts.periodsOf}>
        <ClientChoice />
        {clientId === '' ? <p className="quiet">{texts.chooseClient}</p> : <PeriodsOf clientId={clientId} />}
      </Panel>
    </>
  );
}

function PeriodsOf({ clientId }: { readonly clientId: string }) {
  return (
    <Answer of={usePeriods(clientId)}>
      {({ periods, obstacles }) => (
        <>
          <Obstacles obstacles={obstacles} />
          <PeriodTable clientId={clientId} periods={periods} />
        </>
      )}
    </Answer>
  );
}
