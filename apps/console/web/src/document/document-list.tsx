import { Link } from 'wouter';
import { clientPath } from '../client-path';
import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { More } from '../parts/more';
import { Refusal } from '../parts/refusal';
import { Table } from '../parts/table';
import { useDocuments } from './use-documents';
import type { DocumentSummary } from './use-documents';

/** Issued documents, oldest first. @param clientId limits them to one client */
export function DocumentList({ clientId }: { readonly clientId?: string }) {
  const { common, document: texts, documentTypes } = useMessages();
  const format = useFormat();
  const list = useDocuments(clientId);
  if (list.error) return <Refusal error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <p role="status">{common.loading}</p>;
  const ofAll = {
    title: texts.client,
    cell: (row: DocumentSummary) => <Link to={clientPath(row.clientId)}>{row.clientId}</Link>,
  };
  return (
    <>
      <Table
        caption={texts.documents}
        columns={[
          {
            title: texts.number,
            cell: (row) => (
              <Link to={clientPath(row.clientId, 'documents', row.documentId)}>{row.number}</Link>
            ),
          },
          { title: texts.type, cell: ({ type }) => documentTypes[type] },
          ...(clientId === undefined ? [ofAll] : []),
          {
            title: texts.period,
            cell: ({ period: { from, to }, zone }) =>
              `${format.date(from, zone)} – ${format.date(Date.parse(to) - 1, zone)}`,
          },
          { title: texts.corrects, cell: ({ corrects }) => corrects ?? '' },
          { title: texts.issued, cell: ({ issuedAt }) => format.instant(issuedAt, 'UTC') },
          { title: texts.due, cell: ({ dueDate }) => format.day(dueDate) },
          {
            title: texts.total,
            cell: ({ total, currency }) => format.money(total, currency),
            isNumber: true,
          },
        ]}
        rows={list.data.pages.flatMap(({ documents }) => documents)}
        rowKey={({ documentId }) => documentId}
      />
      <More of={list} />
    </>
  );
}
