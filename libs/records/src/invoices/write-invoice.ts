import { documentEventType } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { BILLING_SOURCE } from '../sources.js';
import { draftHeaders } from './draft-position.js';
import type { DraftPosition } from './draft-position.js';

/** An issued document as published to accounting systems: a structured CloudEvent with the client's key. */
export function invoiceRecord(document: IssuedDocument, draft: DraftPosition): OutgoingRecord {
  const { documentId, issuedAt, type } = document;
  const event = {
    specversion: '1.0' as const,
    id: documentId,
    source: BILLING_SOURCE,
    type: documentEventType(type),
    time: issuedAt,
    data: document,
  };
  const message = toKafkaMessage(event, 'structured');
  return { ...message, headers: { ...message.headers, ...draftHeaders(draft) } };
}
