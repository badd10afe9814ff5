import { ContractVersion } from '#contracts';
import {
  AdjustmentOrder,
  DOCUMENT_TYPES,
  DraftDocument,
  IssuedDocument,
  documentEventType,
} from '#invoicing';
import { Envelope } from '#usage';
import { shapeSchemas } from '../openapi/shape-schemas.js';
import type { SchemaObject } from '../openapi/shape-schemas.js';
import { EVENT_TYPES, eventDataSchemas, eventSchema } from './event-schemas.js';
import { topicMessages } from './topic-messages.js';

const refPrefix = '#/components/schemas/';
const text: SchemaObject = { type: 'string' };
const state = { type: ['object', 'null'] } as unknown as SchemaObject;

const object = (properties: Record<string, SchemaObject>, required: readonly string[]): SchemaObject => ({
  type: 'object',
  properties,
  required: [...required],
});
const ref = (name: string): SchemaObject => {
  const schema = { $ref: refPrefix + name };
  return schema;
};

/** A structured CloudEvent of one type. */
function cloudEvent(type: string, data: SchemaObject): SchemaObject {
  const { Envelope: envelope = {} } = shapeSchemas([Envelope], { refPrefix, unknownFields: 'allowed' });
  return { ...envelope, properties: { ...envelope.properties, type: { enum: [type] }, data } };
}

/** Records whose shape is no class: each is written in one place, and read by contador alone. */
const INTERNAL: Record<string, SchemaObject> = {
  Adjustment: { allOf: [ref(AdjustmentOrder.name), object({ clientId: text }, ['clientId', 'currency'])] },
  AuditEntry: object({ clientId: text, by: text, reason: text, before: state, after: state }, ['by']),
  AccessKey: object({ keyId: text, name: text, role: text, clientId: text, hash: text }, ['keyId', 'hash']),
  CloseBatch: object(
    {
      ...{ closeId: text, clientId: text, series: text, afterSequence: { type: 'integer' } },
      documents: { type: 'array', items: ref(DraftDocument.name) },
    },
    ['closeId', 'clientId', 'series', 'afterSequence', 'documents'],
  ),
};

const headers = (names: readonly string[], optional: readonly string[] = []): SchemaObject =>
  object(Object.fromEntries([...names, ...optional].map((name) => [name, text])), names);

const DEAD_LETTER_HEADERS = ['code', 'message', 'topic', 'partition', 'offset'].map(
  (name) => `contador-${name}`,
);
const OPTIONAL_DEAD_LETTER_HEADERS = ['client', 'last-offset', 'records', 'bytes'].map(
  (name) => `contador-${name}`,
);

type Message = Readonly<Record<string, unknown>>;

const structured = (name: string, payload: SchemaObject): [string, Message] => [
  name,
  { name, contentType: 'application/cloudevents+json', payload },
];
/** A binary CloudEvent: the payload is its data. */
const binary = (name: string, payload: SchemaObject): [string, Message] => [
  name,
  { name, headers: headers(['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time']), payload },
];

const messages = (): Record<string, Message> =>
  Object.fromEntries([
    ...EVENT_TYPES.map((type) => structured(type, eventSchema(type, refPrefix))),
    ...DOCUMENT_TYPES.map(documentEventType).map((type) =>
      structured(type, cloudEvent(type, ref(IssuedDocument.name))),
    ),
    [
      'contract-version',
      {
        name: 'contract-version',
        headers: headers(['contador-recorded-at', 'contador-recorded-by'], ['contador-reason']),
        payload: ref(ContractVersion.name),
      },
    ],
    binary('adjustment', ref('Adjustment')),
    ...topicMessages.audit.map((name) => binary(name, ref('AuditEntry'))),
    [
      'dead-letter',
      {
        ...{ name: 'dead-letter', contentType: 'application/octet-stream' },
        headers: headers(DEAD_LETTER_HEADERS, OPTIONAL_DEAD_LETTER_HEADERS),
        payload: {},
      },
    ],
    ['access-key', { name: 'access-key', payload: ref('AccessKey') }],
    ['close-batch', { name: 'close-batch', payload: ref('CloseBatch') }],
  ]);

/** The components of the AsyncAPI description: messages, and the schemas of their payloads. */
export const messageSchemas = (): Record<string, unknown> => ({
  messages: messages(),
  schemas: {
    ...eventDataSchemas(),
    ...shapeSchemas([IssuedDocument, DraftDocument, AdjustmentOrder], {
      refPrefix,
      unknownFields: 'allowed',
    }),
    ...shapeSchemas([ContractVersion], { refPrefix, unknownFields: 'refused' }),
    ...INTERNAL,
  },
});
