import { useMessages } from '../../i18n/language';
import { More } from '../../parts/more';
import { Panel } from '../../parts/panel';
import { Refusal } from '../../parts/refusal';
import { ClientChoice, useChosenClient } from '../client-choice';
import { AuditTable } from './audit-table';
import { useAudit } from './use-audit';

/** The audit log: who changed what, with the previous and the new values. */
export function AuditPage() {
  const { common, billing: texts } = useMessages();
  const [clientId] = useChosenClient();
  const audit = useAudit(clientId);
  return (
    <Panel title={texts.audit}>
      <ClientChoice />
      {audit.error && <Refusal error={audit.error} retry={() => void audit.refetch()} />}
      {audit.isPending && <p role="status">{common.loading}</p>}
      {audit.data && <AuditTable entries={audit.data.pages.flatMap(({ entries }) => entries)} />}
      <More of={audit} />
    </Panel>
  );
}
