import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';
import type { ApiSchema } from '../../api/api-schema';

interface CellsTableProps {
  readonly cells: NonNullable<ApiSchema<'Explanation'>['cells']>;
  readonly unit: ApiSchema<'DocumentLine'>['unit'];
  readonly line: ApiSchema<'DocumentLine'>;
}

/** The whole quantity by tier and band; the cell of the line is in bold. */
export function CellsTable({ cells, unit, line }: CellsTableProps) {
  const { document: texts, wording } = useMessages();
  const { quantity } = useFormat();
  return (
    <Table
      caption={texts.cells}
      columns={[
        { title: texts.tierTitle, cell: ({ tier }) => tier ?? '–' },
        {
          title: texts.band,
          cell: ({ band }) => (band === 'standard' ? wording.lines.standardBand : (band ?? '–')),
        },
        {
          title: wording.units.many[unit],
          cell: ({ quantity: exact, tier, band }) =>
            tier === line.tier && band === line.band ? <b>{quantity(exact)}</b> : quantity(exact),
          isNumber: true,
        },
      ]}
      rows={cells}
      rowKey={({ tier, band }) => `${tier} ${band}`}
    />
  );
}
