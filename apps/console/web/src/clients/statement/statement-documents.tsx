import { Link } from 'wouter';
import { useMessages } from '../../i18n/language';
import { clientPath } from '../../client-path';
import type { PeriodRow } from '../../periods/use-periods';

/** The documents booked for the period. */
export function StatementDocuments({
  period,
  clientId,
}: {
  readonly period: PeriodRow;
  readonly clientId: string;
}) {
  const { client: texts, documentTypes } = useMessages();
  const { close, reCloses = [] } = period;
  const documents = [...(close ? [close] : []), ...reCloses].flatMap((marker) => marker.documents);
  if (documents.length === 0) return null;
  return (
    <p>
      {texts.documents}:{' '}
      {documents.map(({ documentId, type, number }, index) => (
        <span key={documentId}>
          {index > 0 && ', '}
          <Link to={clientPath(clientId, 'documents', documentId)}>
            {documentTypes[type]} {number}
          </Link>
        </span>
      ))}
    </p>
  );
}
