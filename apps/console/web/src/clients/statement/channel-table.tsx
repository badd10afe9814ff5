import type { ApiSchema } from '../../api/api-schema';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';

/** Service measures by channel and team. */
export function ChannelTable({
  channels: rows,
}: {
  readonly channels: readonly ApiSchema<'StatementChannelDto'>[];
}) {
  const { client: texts, wording } = useMessages();
  const { number, duration } = useFormat();
  const time = (ms: number | undefined): string => (ms === undefined ? '–' : duration(ms));
  return (
    <Table
      caption={texts.byChannel}
      columns={[
        { title: texts.channel, cell: ({ channel }) => wording.channels.headings[channel] },
        { title: texts.team, cell: ({ team }) => wording.lines.teams[team] },
        { title: texts.contacts, cell: ({ contacts }) => number(contacts), isNumber: true },
        { title: texts.abandoned, cell: ({ abandoned }) => number(abandoned), isNumber: true },
        { title: texts.handleTime, cell: ({ handleMs }) => duration(handleMs), isNumber: true },
        { title: texts.aht, cell: ({ ahtMs }) => time(ahtMs), isNumber: true },
        { title: texts.asa, cell: ({ asaMs }) => time(asaMs), isNumber: true },
        { title: texts.frt, cell: ({ frtMs }) => time(frtMs), isNumber: true },
      ]}
      rows={rows}
      rowKey={({ channel, team }) => `${channel} ${team}`}
    />
  );
}
