import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';
import type { LineEvent } from './use-line-events';

export function EventTable({ rows, zone }: { readonly rows: readonly LineEvent[]; readonly zone: string }) {
  const { document: texts, eventTypes } = useMessages();
  const { tableInstant, duration, quantity } = useFormat();
  const printInstant = (instant: string | undefined): string =>
    instant === undefined ? '' : tableInstant(instant, zone);
  const time = (ms: number | undefined): string => (ms === undefined ? '' : duration(ms));
  return (
    <Table
      caption={texts.eventsIn(zone)}
      columns={[
        { title: texts.ended, cell: ({ endedAt, to }) => printInstant(endedAt ?? to) },
        { title: texts.event, cell: (row) => (row.type ? eventTypes[row.type] : texts.span) },
        {
          title: texts.identity,
          cell: ({ source, id, revision }) =>
            id === undefined ? '' : <code>{`${source} ${id}${revision ? ` r${revision}` : ''}`}</code>,
        },
        { title: texts.queue, cell: ({ queue, activity }) => queue ?? activity ?? '' },
        { title: texts.measured, cell: ({ measuredMs }) => time(measuredMs), isNumber: true },
        { title: texts.billed, cell: ({ billedMs }) => time(billedMs), isNumber: true },
        {
          title: texts.quantity,
          cell: ({ quantity: share, before, now }) =>
            before === undefined && now === undefined
              ? quantity(share ?? '')
              : `${quantity(before ?? '0')} → ${quantity(now ?? '0')}`,
          isNumber: true,
        },
      ]}
      rows={rows}
      rowKey={({ kind, source, id, from, offset }) => `${kind} ${source} ${id} ${from} ${offset}`}
    />
  );
}
