import type { IssuedDocument } from '#invoicing';
import { counted } from '../terminal/numbers.js';
import type { Check } from './check.js';
import { compared } from './check.js';
import type { ExpectedDocument } from './client-run.js';
import { netOfAll, printed, summedByLine } from './document-figures.js';
import type { DocumentFigures } from './document-figures.js';
import { causeText } from './note-cause.js';

/**
 * Checks the documents of a changed month: after each note, their sums (lines, tax and total) equal those of a single
 * invoice at that time; each note names the invoice it corrects and its cause.
 */
export function checkNotes(
  clientId: string,
  documents: readonly IssuedDocument[],
  expectedDocuments: readonly ExpectedDocument[],
): Check {
  const what = `notes of ${clientId}`;
  const [invoice] = documents;
  if (!invoice || documents.length !== expectedDocuments.length)
    return {
      what,
      ok: false,
      detail: `${documents.length} documents found, ${expectedDocuments.length} expected`,
    };
  const [expected, actual]: [DocumentFigures, DocumentFigures] = [{}, {}];
  const copyFigures = (to: DocumentFigures, document: string, figures: DocumentFigures): void => {
    for (const [name, figure] of Object.entries(figures)) to[`with ${document}, ${name}`] = figure;
  };
  for (const [index, { sum, cause }] of expectedDocuments.entries()) {
    const note = documents[index];
    if (!note) continue;
    copyFigures(expected, note.number, summedByLine(sum));
    copyFigures(actual, note.number, summedByLine(netOfAll(documents.slice(0, index + 1))));
    if (note === invoice) continue;
    copyFigures(expected, note.number, { corrects: invoice.number, cause: cause ?? causeText(note) });
    copyFigures(actual, note.number, { corrects: note.corrects ?? 'nothing', cause: causeText(note) });
  }
  const { total } = netOfAll(documents);
  const summary = `${counted(expectedDocuments.length - 1, 'note')}: the sum is ${invoice.currency} ${printed(total)}, as for a single invoice`;
  return compared(what, expected, actual, summary);
}
