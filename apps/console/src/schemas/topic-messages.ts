import { DOCUMENT_TYPES, documentEventType } from '#invoicing';
import type { TopicName } from '#kafka';
import { AUDIT_SHAPES } from '#records';
import { EVENT_TYPES } from '../openapi/event-schemas.js';

/** The messages of each topic: types of CloudEvents, or the name of another record. */
export const topicMessages: Record<TopicName, readonly string[]> = {
  journal: EVENT_TYPES.flatMap((type) => [type, `${type}.binary`]),
  invoices: DOCUMENT_TYPES.map(documentEventType),
  contracts: ['contract-version'],
  adjustments: ['adjustment'],
  deadLetters: ['dead-letter'],
  audit: Object.keys(AUDIT_SHAPES).map((type) => `audit.${type}`),
  access: ['access-key'],
  drafts: ['close-batch'],
};
