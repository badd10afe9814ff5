import { AUDIT_SHAPES, AUDIT_TYPES } from '#records';
import { shapeSchemas } from './shape-schemas.js';
import type { SchemaObject } from './shape-schemas.js';

/** The fields of a change that its audit entry has as its own; all others are its details. */
const ENTRY_FIELDS: ReadonlySet<string> = new Set(['by', 'clientId', 'reason', 'before', 'after']);

const isDetail = (field: string): boolean => !ENTRY_FIELDS.has(field);

/** The schema of the details of a change. */
const detailsOnly = ({ properties = {}, required = [], ...schema }: SchemaObject): SchemaObject => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(properties).filter(([field]) => isDetail(field))),
  required: required.filter(isDetail),
});

/** The schemas of the details of the changes that have any, and of the parts of all changes, by name. */
export function auditSchemas(refPrefix: string): Record<'details' | 'parts', Record<string, SchemaObject>> {
  const shapes = AUDIT_TYPES.map((type) => AUDIT_SHAPES[type]);
  const changes = new Set(shapes.map(({ name }) => name));
  const schemas = Object.entries(shapeSchemas(shapes, { refPrefix, unknownFields: 'allowed' }));
  const details = schemas
    .filter(([name, { properties = {} }]) => changes.has(name) && Object.keys(properties).some(isDetail))
    .map(([name, schema]) => [`${name}Details`, detailsOnly(schema)] as const);
  return {
    details: Object.fromEntries(details),
    parts: Object.fromEntries(schemas.filter(([name]) => !changes.has(name))),
  };
}
