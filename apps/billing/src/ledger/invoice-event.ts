import { eventTypeOf } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import { draftHeaders, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { BILLING_SOURCE } from '../close/period-close.js';

/** An issued document as published to accounting systems: a structured CloudEvent with the client's key. */
export function invoiceEvent(document: IssuedDocument, partition: number, offset: number): OutgoingRecord {
  const { documentId, issuedAt, type } = document;
  const event = {
    specversion: '1.0' as const,
    id: documentId,
    source: BILLING_SOURCE,
    type: eventTypeOf(type),
    time: issuedAt,
    data: document,
  };
  const message = toKafkaMessage(event, 'structured');
  return { ...message, headers: { ...message.headers, ...draftHeaders({ partition, offset }) } };
}
