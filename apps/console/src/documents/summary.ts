import { parseIssuedDocument } from '#invoicing';
import type { DocumentSummaryDto } from './document.dto.js';

/** The summary of an issued document, from its JSON. */
export function summarize(json: string): DocumentSummaryDto {
  const document = parseIssuedDocument(json);
  const { documentId, type, clientId, number, sequence, period, zone } = document;
  const { issuedAt, dueDate, corrects, currency, net, total, contentHash } = document;
  return {
    ...{ documentId, type, clientId, number, sequence, period, zone, issuedAt, dueDate },
    ...(corrects === undefined ? {} : { corrects }),
    ...{ currency, net, total, contentHash },
  };
}
