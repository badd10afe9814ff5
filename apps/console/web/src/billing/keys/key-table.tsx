import type { ApiSchema } from '../../api/api-schema';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Badge } from '../../parts/badge';
import { Table } from '../../parts/table';

export function KeyTable({ keys }: { readonly keys: readonly ApiSchema<'KeyDto'>[] }) {
  const { billing: texts, roles } = useMessages();
  const { tableInstant } = useFormat();
  const when = (instant: string | undefined, none: string): string =>
    instant === undefined ? none : tableInstant(instant, 'UTC');
  return (
    <Table
      caption={texts.keysNote}
      columns={[
        { title: texts.keyName, cell: ({ name }) => name },
        {
          title: texts.role,
          cell: ({ role, clientId }) => (clientId === undefined ? roles[role] : `${roles[role]} ${clientId}`),
        },
        {
          title: texts.state,
          cell: ({ state }) => (
            <Badge tone={state === 'in-force' ? 'good' : 'plain'}>{texts.keyStates[state]}</Badge>
          ),
        },
        { title: texts.lastUsed, cell: ({ lastUsedAt }) => when(lastUsedAt, texts.never) },
        { title: texts.expires, cell: ({ expiresAt }) => when(expiresAt, texts.never) },
        {
          title: texts.made,
          cell: ({ createdAt, createdBy }) => `${tableInstant(createdAt, 'UTC')}, ${createdBy}`,
        },
        { title: texts.id, cell: ({ keyId }) => <code>{keyId}</code> },
      ]}
      rows={keys}
      rowKey={({ keyId }) => keyId}
    />
  );
}
