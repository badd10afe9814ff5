import { useMessages } from '../../i18n/language';
import { Panel } from '../../parts/panel';
import { ClientChoice, useChosenClient } from '../client-choice';
import { AdjustmentTable } from './adjustment-table';
import { BookingForm } from './booking-form';

/** Service credits and one-off charges. */
export function AdjustmentsPage() {
  const { billing: texts } = useMessages();
  const [clientId] = useChosenClient();
  return (
    <Panel title={texts.adjustments}>
      <ClientChoice />
      {clientId === '' ? (
        <p className="quiet">{texts.chooseClient}</p>
      ) : (
        <>
          <AdjustmentTable clientId={clientId} />
          <BookingForm key={clientId} clientId={clientId} />
        </>
      )}
    </Panel>
  );
}
