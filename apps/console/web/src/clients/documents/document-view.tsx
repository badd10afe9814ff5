import { DocumentBody } from '../../document/document-body';
import { useDocument } from '../../document/use-documents';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Download } from '../../parts/download';
import { PrintButton } from '../../parts/print-button';
import { DocumentFactList } from './document-fact-list';

/** An issued document, to read, print and trace to its events. */
export function DocumentView({ documentId }: { readonly documentId: string }) {
  const { common, documentTypes } = useMessages();
  return (
    <QueryResult of={useDocument(documentId)}>
      {(document) => (
        <article className="panel sheet">
          <header className="sheet-head">
            <h2>
              {documentTypes[document.type]} {document.number}
            </h2>
            <PrintButton />
            <Download
              path={`/v1/documents/${encodeURIComponent(documentId)}`}
              file={`${document.number}.csv`}
              text={common.csv}
            />
          </header>
          <DocumentFactList document={document} />
          <DocumentBody rated={document} documentId={documentId} />
        </article>
      )}
    </QueryResult>
  );
}
