import { ContractVersion } from '#contracts';
import type { PartShape } from '#contracts';
import { AdjustmentOrder, IssuedDocument } from '#invoicing';
import { RatedLine } from '#rating';
import { shapeSchemas } from './shape-schemas.js';
import type { SchemaObject } from './shape-schemas.js';

const refPrefix = '#/components/schemas/';

/** A reference to the schema of a shape in the API description. */
export const schemaRef = (shape: PartShape): { $ref: string } => ({ $ref: refPrefix + shape.name });

/** The schema of a list of a shape. */
export const schemaList = (shape: PartShape): { type: 'array'; items: { $ref: string } } => ({
  type: 'array',
  items: schemaRef(shape),
});

/** The schemas of what the API reads and returns as it is stored: contracts, adjustments and documents. */
export const apiShapes = (): Record<string, SchemaObject> => ({
  ...shapeSchemas([IssuedDocument, RatedLine], { refPrefix, unknownFields: 'allowed' }),
  ...shapeSchemas([ContractVersion, AdjustmentOrder], { refPrefix, unknownFields: 'refused' }),
});
