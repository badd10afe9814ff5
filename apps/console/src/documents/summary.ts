import type { IssuedDocument } from '#invoicing';
import type { DocumentSummaryDto } from './document.dto.js';

/** The summary of an issued document, from its JSON. */
export function summarize(json: string): DocumentSummaryDto {
  const document = JSON.parse(json) as IssuedDocument;
  const { documentId, type, clientId, number, sequence, period, zone } = document;
  const { issuedAt, dueDate, corrects, currency, net, total, contentHash } = document;
  return {
    ...{ documentId, type, clientId, number, sequence, period, zone, issuedAt, dueDate },
    ...(corrects === undefined ? {} : { corrects }),
    ...{ currency, net, total, contentHash },
  };
}
