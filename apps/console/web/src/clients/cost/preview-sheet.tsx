import { DocumentBody } from '../../document/document-body';
import { useMessages } from '../../i18n/language';
import { Badge } from '../../parts/badge';
import { PrintButton } from '../../parts/print-button';
import type { PreviewResponse } from './use-preview';

/** The invoice as it would be issued now, with a badge that marks it as not issued. */
export function PreviewSheet({ preview }: { readonly preview: PreviewResponse }) {
  const { client: texts, documentTypes, wording } = useMessages();
  const all = [preview, ...preview.others];
  return all.map((document, index) => (
    <article key={index} className="panel sheet">
      <header className="sheet-head">
        <h2>{document.type ? documentTypes[document.type] : texts.preview}</h2>
        <Badge tone="waiting">{preview.state === 'closed' ? texts.asOfNow : texts.notIssued}</Badge>
        {index === 0 && <PrintButton />}
      </header>
      <p className="quiet">{wording.invoice.previewStates[preview.state]}</p>
      <DocumentBody rated={document} />
    </article>
  ));
}
