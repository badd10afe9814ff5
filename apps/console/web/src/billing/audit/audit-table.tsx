import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';
import { AuditChange } from './audit-change';
import type { ListedAuditEntry } from './use-audit';

export function AuditTable({ entries }: { readonly entries: readonly ListedAuditEntry[] }) {
  const { billing: texts } = useMessages();
  const { tableInstant } = useFormat();
  return (
    <Table
      caption={texts.auditNote}
      columns={[
        { title: texts.when, cell: ({ at }) => tableInstant(at, 'UTC') },
        { title: texts.who, cell: ({ by }) => by },
        { title: texts.what, cell: ({ type }) => texts.changes[type] },
        { title: texts.client, cell: ({ clientId }) => clientId ?? '' },
        { title: texts.why, cell: ({ reason }) => reason ?? '' },
        { title: texts.fromTo, cell: (entry) => <AuditChange entry={entry} /> },
      ]}
      rows={entries}
      rowKey={({ position }) => String(position)}
    />
  );
}
