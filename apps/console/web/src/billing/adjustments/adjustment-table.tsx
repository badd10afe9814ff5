import { Link } from 'wouter';
import { clientPath } from '../../client-path';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Table } from '../../parts/table';
import { useAdjustments } from './use-adjustments';

export function AdjustmentTable({ clientId }: { readonly clientId: string }) {
  const { billing: texts } = useMessages();
  const { money, instant } = useFormat();
  return (
    <QueryResult of={useAdjustments(clientId)}>
      {({ adjustments }) => (
        <Table
          caption={texts.booked}
          columns={[
            { title: texts.id, cell: ({ id }) => id },
            { title: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
            { title: texts.amount, cell: ({ amount, currency }) => money(amount, currency), isNumber: true },
            { title: texts.description, cell: ({ description, reason }) => `${description}: ${reason}` },
            {
              title: texts.bookedBy,
              cell: ({ bookedBy, bookedAt }) => `${bookedBy}, ${instant(bookedAt, 'UTC')}`,
            },
            {
              title: texts.document,
              cell: ({ document }) =>
                document === undefined ? (
                  texts.nextClose
                ) : (
                  <Link to={clientPath(clientId, 'documents')}>{document}</Link>
                ),
            },
          ]}
          rows={adjustments}
          rowKey={({ id }) => id}
        />
      )}
    </QueryResult>
  );
}
