import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { Table } from '../parts/table';
import type { ApiSchema } from '../api/api-schema';

/** Handled usage that is not charged, and the reasons. */
export function ListedTable({ listed }: { readonly listed: readonly ApiSchema<'ListedUsage'>[] }) {
  const { document: texts, wording } = useMessages();
  const { number, duration } = useFormat();
  if (listed.length === 0) return null;
  return (
    <Table
      caption={texts.listed}
      columns={[
        { title: texts.why, cell: ({ reason }) => wording.reasons.listed[reason] },
        { title: texts.channel, cell: ({ channel }) => wording.channels.headings[channel] },
        { title: texts.team, cell: ({ team }) => wording.lines.teams[team] },
        { title: texts.contacts, cell: ({ contacts }) => number(contacts), isNumber: true },
        { title: texts.handleTime, cell: ({ handleMs }) => duration(handleMs), isNumber: true },
      ]}
      rows={listed}
      rowKey={({ reason, channel, team }) => `${reason} ${channel} ${team}`}
    />
  );
}
