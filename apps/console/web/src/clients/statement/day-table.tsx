import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';
import type { Statement } from './use-statement';

/** Volumes and service measures by day, in the calendar of the contract's zone. */
export function DayTable({ statement: { byDay, zone, core } }: { readonly statement: Statement }) {
  const { client: texts } = useMessages();
  const { number, duration, percent, day } = useFormat();
  const time = (ms: number | undefined): string => (ms === undefined ? '–' : duration(ms));
  const share = (text: string | undefined): string => (text === undefined ? '–' : percent(Number(text)));
  const hasTeam = core.staffedMs > 0;
  return (
    <Table
      caption={texts.byDay(zone)}
      columns={[
        { title: texts.day, cell: (row) => day(row.day) },
        { title: texts.contacts, cell: ({ contacts }) => number(contacts), isNumber: true },
        { title: texts.handled, cell: ({ handled }) => number(handled), isNumber: true },
        { title: texts.abandonment, cell: ({ abandonmentRate }) => share(abandonmentRate), isNumber: true },
        { title: texts.handleTime, cell: ({ handleMs }) => duration(handleMs), isNumber: true },
        { title: texts.aht, cell: ({ ahtMs }) => time(ahtMs), isNumber: true },
        { title: texts.asa, cell: ({ asaMs }) => time(asaMs), isNumber: true },
        ...(hasTeam
          ? [
              {
                title: texts.occupancy,
                cell: (row: (typeof byDay)[number]) => share(row.core.occupancy),
                isNumber: true,
              },
            ]
          : []),
      ]}
      rows={byDay}
      rowKey={({ day: key }) => key}
    />
  );
}
