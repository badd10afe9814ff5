import { ContractVersion } from '#contracts';
import type { PartShape } from '#contracts';
import { IssuedDocument } from '#invoicing';
import { RatedDocument } from '#rating';
import { shapeSchemas } from '../openapi/shape-schemas.js';
import type { SchemaObject } from '../openapi/shape-schemas.js';
import { EVENT_TYPES, eventDataSchemas, eventSchema } from '../openapi/event-schemas.js';

const refPrefix = '#/$defs/';

type PublishedSchema = Readonly<Record<string, unknown>>;

const published = (
  title: string,
  root: object,
  $defs: Readonly<Record<string, SchemaObject>>,
): PublishedSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  ...root,
  $defs,
});

const ofShape = (title: string, shape: PartShape, unknownFields: 'refused' | 'allowed'): PublishedSchema =>
  published(title, { $ref: refPrefix + shape.name }, shapeSchemas([shape], { refPrefix, unknownFields }));

/** The JSON Schemas for other programs, by the name of their file in docs/reference/schemas. */
export const publishedSchemas = (): Record<string, PublishedSchema> => ({
  event: published(
    'An event of the journal: a structured CloudEvent',
    { anyOf: EVENT_TYPES.map((type) => eventSchema(type, refPrefix)) },
    eventDataSchemas(),
  ),
  contract: ofShape('A version of a contract', ContractVersion, 'refused'),
  'rated-document': ofShape('What a client owes for a period', RatedDocument, 'allowed'),
  'issued-document': ofShape('An issued invoice, credit note or debit note', IssuedDocument, 'allowed'),
});
