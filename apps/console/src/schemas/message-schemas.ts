import { AccessKey } from '#access';
import { ContractVersion } from '#contracts';
import type { PartShape } from '#contracts';
import { Adjustment, CloseBatch, DOCUMENT_TYPES, IssuedDocument, documentEventType } from '#invoicing';
import type { HeaderNames } from '#kafka';
import {
  ACCESS_KEY_HEADERS,
  ADJUSTMENT_HEADERS,
  AUDIT_HEADERS,
  AUDIT_SHAPES,
  CONTRACT_HEADERS,
  DEAD_LETTER_HEADERS,
  INVOICE_HEADERS,
  JOURNAL_HEADERS,
} from '#records';
import { Envelope, REJECT_CODES } from '#usage';
import { shapeSchemas } from '../openapi/shape-schemas.js';
import type { SchemaObject } from '../openapi/shape-schemas.js';
import { EVENT_TYPES, eventDataRef, eventDataSchemas, eventSchema } from '../openapi/event-schemas.js';

const refPrefix = '#/components/schemas/';
const STRUCTURED = 'application/cloudevents+json';

const ref = ({ name }: { readonly name: string }): SchemaObject => {
  const schema = { $ref: refPrefix + name };
  return schema;
};

/** A structured CloudEvent of a document. */
function documentEvent(type: string): SchemaObject {
  const { Envelope: envelope = {} } = shapeSchemas([Envelope], { refPrefix, unknownFields: 'allowed' });
  const { properties, required = [] } = envelope;
  const time: SchemaObject = { type: 'string', format: 'date-time' };
  return {
    ...envelope,
    properties: { ...properties, type: { enum: [type] }, time, data: ref(IssuedDocument) },
    required: [...required, 'time'],
  };
}

type Headers = Record<string, SchemaObject>;

/** The schema of headers. @param known those with a schema of their own; any other is a text */
const headersSchema = ({ required, optional = [] }: HeaderNames, known: Headers = {}): SchemaObject => ({
  type: 'object',
  properties: Object.fromEntries(
    [...required, ...optional].map((name) => [name, known[name] ?? { type: 'string' }]),
  ),
  ...(required.length > 0 && { required: [...required] }),
});

interface Message {
  readonly contentType?: string;
  readonly headers?: SchemaObject;
  readonly payload: SchemaObject;
}

type NamedMessage = readonly [name: string, message: Message];

/** An event of the journal, which publishers send in either mode. In binary mode the payload is its data. */
const journalMessages = (type: (typeof EVENT_TYPES)[number]): NamedMessage[] => [
  [
    type,
    {
      contentType: STRUCTURED,
      headers: headersSchema(JOURNAL_HEADERS.structured),
      payload: eventSchema(type, refPrefix),
    },
  ],
  [
    `${type}.binary`,
    {
      headers: headersSchema(JOURNAL_HEADERS.binary, { ce_type: { enum: [type] } }),
      payload: eventDataRef(type, refPrefix),
    },
  ],
];

const documentMessage = (type: string): NamedMessage => [
  type,
  { contentType: STRUCTURED, headers: headersSchema(INVOICE_HEADERS), payload: documentEvent(type) },
];

const auditMessage = ([type, shape]: [string, PartShape]): NamedMessage => [
  `audit.${type}`,
  { headers: headersSchema(AUDIT_HEADERS, { ce_type: { enum: [type] } }), payload: ref(shape) },
];

const messages = (): NamedMessage[] => [
  ...EVENT_TYPES.flatMap(journalMessages),
  ...DOCUMENT_TYPES.map(documentEventType).map(documentMessage),
  ['contract-version', { headers: headersSchema(CONTRACT_HEADERS), payload: ref(ContractVersion) }],
  ['adjustment', { headers: headersSchema(ADJUSTMENT_HEADERS), payload: ref(Adjustment) }],
  ...Object.entries(AUDIT_SHAPES).map(auditMessage),
  [
    'dead-letter',
    {
      contentType: 'application/octet-stream',
      headers: headersSchema(DEAD_LETTER_HEADERS, { 'contador-code': { enum: [...REJECT_CODES] } }),
      payload: {},
    },
  ],
  ['access-key', { headers: headersSchema(ACCESS_KEY_HEADERS), payload: ref(AccessKey) }],
  ['close-batch', { payload: ref(CloseBatch) }],
];

/** The components of the AsyncAPI description: messages, and the schemas of their payloads. */
export const messageSchemas = (): Record<string, unknown> => ({
  messages: Object.fromEntries(messages().map(([name, message]) => [name, { name, ...message }])),
  schemas: {
    ...eventDataSchemas(),
    ...shapeSchemas([IssuedDocument, CloseBatch, Adjustment, AccessKey, ...Object.values(AUDIT_SHAPES)], {
      refPrefix,
      unknownFields: 'allowed',
    }),
    ...shapeSchemas([ContractVersion], { refPrefix, unknownFields: 'refused' }),
  },
});
