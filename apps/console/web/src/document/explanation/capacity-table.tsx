import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';
import type { ApiSchema } from '../../api/api-schema';

/** Load beyond capacity, by local day. */
export function CapacityTable({ capacity }: { readonly capacity: ApiSchema<'CapacityExplanation'> }) {
  const { document: texts, wording } = useMessages();
  const { number, duration, decimal, quantity, day } = useFormat();
  const load = (byChannel: Readonly<Record<string, number>>): number =>
    Object.values(byChannel).reduce((sum, ms) => sum + ms, 0);
  return (
    <Table
      caption={texts.capacity(decimal(capacity.occupancy), capacity.intervalMinutes)}
      columns={[
        { title: texts.day, cell: (over) => day(over.day) },
        { title: texts.spans, cell: ({ spans }) => number(spans), isNumber: true },
        { title: texts.load, cell: ({ loadMs }) => duration(load(loadMs)), isNumber: true },
        { title: texts.staffed, cell: ({ staffedMs }) => duration(staffedMs), isNumber: true },
        { title: wording.units.many.minute, cell: ({ minutes }) => quantity(minutes), isNumber: true },
      ]}
      rows={capacity.over}
      rowKey={({ day: key }) => key}
    />
  );
}
