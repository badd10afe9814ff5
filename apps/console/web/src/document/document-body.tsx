import { LinesTable } from './line/lines-table';
import { ListedTable } from './listed-table';
import { Parties } from './parties';
import { Totals } from './totals';
import type { ShownDocument } from './shown-document';

/** The charges of a document or of a preview. @param documentId of an issued document, whose lines can show their events */
export function DocumentBody({
  rated,
  documentId,
}: {
  readonly rated: ShownDocument;
  readonly documentId?: string;
}) {
  return (
    <>
      <Parties seller={'seller' in rated ? rated.seller : undefined} customer={rated.customer} />
      <LinesTable rated={rated} documentId={documentId} />
      <Totals rated={rated} />
      <ListedTable listed={rated.listed} />
    </>
  );
}
