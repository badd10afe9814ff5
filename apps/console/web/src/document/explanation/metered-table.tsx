import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';
import type { ApiSchema } from '../../api/api-schema';

/** The measured usage, before and after rounding to the billing increment. */
export function MeteredTable({ metered }: { readonly metered: readonly ApiSchema<'Metered'>[] }) {
  const { document: texts, wording } = useMessages();
  const { number, duration } = useFormat();
  const count = (value: number | undefined): string => (value === undefined ? '–' : number(value));
  const time = (ms: string | undefined): string => (ms === undefined ? '–' : duration(Number(ms)));
  return (
    <Table
      caption={texts.metered}
      columns={[
        {
          title: texts.band,
          cell: ({ band }) => (band === 'standard' ? wording.lines.standardBand : (band ?? '–')),
        },
        { title: texts.contacts, cell: ({ contacts }) => count(contacts), isNumber: true },
        { title: texts.legs, cell: ({ legs }) => count(legs), isNumber: true },
        { title: texts.measured, cell: ({ measuredMs }) => time(measuredMs), isNumber: true },
        { title: texts.billed, cell: ({ billedMs }) => time(billedMs), isNumber: true },
      ]}
      rows={metered}
      rowKey={({ band }) => band ?? ''}
    />
  );
}
