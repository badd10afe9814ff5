import type { IssuedDocument } from '#invoicing';
import { counted } from '../terminal/numbers.js';
import type { Check } from './check.js';
import { compared } from './check.js';
import type { Due } from './client-run.js';
import { netOfAll, printed, summedByLine } from './document-figures.js';
import type { DocumentFigures } from './document-figures.js';
import { causeOf } from './note-cause.js';

/**
 * All documents of a month that changed: with each one more, they come to what a single invoice would by then, tax and
 * lines included; and each note names the invoice and its cause.
 */
export function checkNotes(
  clientId: string,
  documents: readonly IssuedDocument[],
  due: readonly Due[],
): Check {
  const what = `notes of ${clientId}`;
  const [invoice] = documents;
  if (!invoice || documents.length !== due.length)
    return { what, ok: false, detail: `there are ${documents.length} documents, must be ${due.length}` };
  const [wanted, got]: [DocumentFigures, DocumentFigures] = [{}, {}];
  const put = (to: DocumentFigures, document: string, figures: DocumentFigures): void => {
    for (const [name, figure] of Object.entries(figures)) to[`with ${document}, ${name}`] = figure;
  };
  for (const [index, { sum, cause }] of due.entries()) {
    const note = documents[index];
    if (!note) continue;
    put(wanted, note.number, summedByLine(sum));
    put(got, note.number, summedByLine(netOfAll(documents.slice(0, index + 1))));
    if (note === invoice) continue;
    put(wanted, note.number, { corrects: invoice.number, cause: cause ?? causeOf(note) });
    put(got, note.number, { corrects: note.corrects ?? 'nothing', cause: causeOf(note) });
  }
  const { total } = netOfAll(documents);
  const summary = `${counted(due.length - 1, 'note')}: all come to ${invoice.currency} ${printed(total)}, as one invoice would`;
  return compared(what, wanted, got, summary);
}
