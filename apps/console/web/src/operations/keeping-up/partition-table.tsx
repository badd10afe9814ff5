import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';
import type { IngestReport } from '../activity/use-ingest';

export function PartitionTable({ report: { topic, partitions } }: { readonly report: IngestReport }) {
  const { operations: texts } = useMessages();
  const format = useFormat();
  return (
    <Table
      caption={texts.partitionsOf(topic)}
      columns={[
        { title: texts.partition, cell: ({ partition }) => partition },
        {
          title: texts.position,
          cell: ({ position }) => (position === undefined ? '–' : format.number(position)),
          isNumber: true,
        },
        { title: texts.end, cell: ({ highWatermark }) => format.number(highWatermark), isNumber: true },
        { title: texts.lagRecords, cell: ({ lagRecords }) => format.number(lagRecords), isNumber: true },
        { title: texts.lagSeconds, cell: ({ lagSeconds }) => format.number(lagSeconds, 1), isNumber: true },
      ]}
      rows={partitions}
      rowKey={({ partition }) => String(partition)}
    />
  );
}
