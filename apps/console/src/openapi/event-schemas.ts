import type { PartShape } from '#contracts';
import { EVENT_SHAPES, Envelope, VoidedRevision } from '#usage';
import type { EventType } from '#usage';
import { IS_OPTIONAL, getMetadataStorage } from 'class-validator';
import { shapeSchemas } from './shape-schemas.js';
import type { SchemaObject } from './shape-schemas.js';

export const EVENT_TYPES = Object.keys(EVENT_SHAPES) as EventType[];

type Properties = NonNullable<SchemaObject['properties']>;

const NULL = { type: 'null' } as unknown as SchemaObject;
const HANDLED: SchemaObject = { properties: { outcome: { enum: ['handled'] } }, required: ['outcome'] };

/** The fields for which `null` counts as absent: those that may be absent. */
function nullableFields(shape: PartShape, { properties = {}, required = [] }: SchemaObject): Properties {
  const optional = new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(shape, '', false, false)
      .filter(({ name, propertyName }) => name === IS_OPTIONAL || !required.includes(propertyName))
      .map(({ propertyName }) => propertyName),
  );
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [
      name,
      optional.has(name) ? { anyOf: [schema, NULL] } : schema,
    ]),
  );
}

/** The schema of the data of an event type. Unknown fields are allowed, because the fold ignores them. */
function dataSchema(type: EventType): SchemaObject {
  const shape = EVENT_SHAPES[type];
  const { [shape.name]: schema = {} } = shapeSchemas([shape], { refPrefix: '', unknownFields: 'allowed' });
  const data = { ...schema, properties: nullableFields(shape, schema) };
  if (!type.startsWith('contact.')) return data;
  // The shape's condition on the agent is a function, which no schema can be derived from
  const withAgent = { properties: { agentId: { type: 'string' } }, required: ['agentId'] };
  return { ...data, if: HANDLED, then: withAgent } as SchemaObject;
}

/** `ContactCall` of `contact.call`: channels with the same timed fields share a shape, so its name is not enough. */
const schemaName = (type: EventType): string =>
  type.replace(/(?:^|\.)(.)/g, (_, first: string) => first.toUpperCase());

/** The schemas of the data of all event types, and of a revision that voids an event, by name. */
export const eventDataSchemas = (): Record<string, SchemaObject> => ({
  ...Object.fromEntries(EVENT_TYPES.map((type) => [schemaName(type), dataSchema(type)])),
  ...shapeSchemas([VoidedRevision], { refPrefix: '', unknownFields: 'allowed' }),
});

/** The schema of the data of an event of one type, as references to `eventDataSchemas`. */
export function eventDataRef(type: EventType, refPrefix: string): SchemaObject {
  const data = { $ref: refPrefix + schemaName(type) };
  const voided = { $ref: refPrefix + VoidedRevision.name };
  return type === 'period.close' ? data : { anyOf: [voided, data] };
}

/** The schema of a structured CloudEvent of one type, with references to `eventDataSchemas`. */
export function eventSchema(type: EventType, refPrefix: string): SchemaObject {
  const { Envelope: envelope = {} } = shapeSchemas([Envelope], { refPrefix, unknownFields: 'allowed' });
  return {
    ...envelope,
    properties: {
      ...envelope.properties,
      type: { enum: [type] },
      data: eventDataRef(type, refPrefix),
    },
  };
}
