import { FIGURES_BY_NAME } from '#contracts';
import type { FigureKind, PartKind, PartShape } from '#contracts';
import { ValidationTypes } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

export type SchemaObject = ReturnType<typeof targetConstructorToSchema>;

interface SchemaOptions {
  /** Where the references to other shapes point: `#/$defs/` or `#/components/schemas/`. */
  readonly refPrefix: string;
  /** The reader of a contract refuses fields that its shape does not have; documents gain fields over time. */
  readonly unknownFields: 'refused' | 'allowed';
}

const PARTS: Record<PartKind, (ref: SchemaObject) => SchemaObject> = {
  one: (ref) => ref,
  list: (ref) => ({ type: 'array', items: ref }),
  'by-name': (ref) => ({ type: 'object', additionalProperties: ref }),
};

const FIGURES: Record<FigureKind, SchemaObject> = {
  decimal: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
  integer: { type: 'integer' },
};

/** Schemas of our own validation rules. A rule without a converter adds nothing: the server still reports its faults. */
const CONVERTERS: Record<string, SchemaObject | ((meta: ValidationMetadata) => SchemaObject)> = {
  isInt: { type: 'integer' },
  // The library's own converters also add `type: number`, and leave out lists of mixed types.
  min: ({ constraints }) => ({ minimum: Number(constraints[0]) }),
  max: ({ constraints }) => ({ maximum: Number(constraints[0]) }),
  isIn: ({ constraints }) => ({ enum: constraints[0] as unknown[] }),
  equals: ({ constraints }) => ({ enum: [constraints[0]] }),
  isDefined: {},
  zone: { type: 'string' },
  date: { type: 'string' },
  currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  duration: { type: 'string', pattern: '^P' },
  [FIGURES_BY_NAME]: ({ constraints }) => ({
    type: 'object',
    additionalProperties: FIGURES[constraints[0] as FigureKind],
  }),
  // Those of events (libs/usage)
  isId: ({ constraints }) => ({ type: 'string', pattern: String(constraints[0]) }),
  isText: ({ constraints: [max] }) => ({
    ...{ type: 'string', minLength: 1 },
    ...(Number.isFinite(max) && { maxLength: Number(max) }),
  }),
  isWholeNumber: ({ constraints: [min, max] }) => ({
    type: 'integer',
    minimum: Number(min),
    maximum: Number(max),
  }),
  isInstant: { type: 'string', format: 'date-time' },
  [ValidationTypes.CUSTOM_VALIDATION]: {},
};

/** The schemas of shapes and of their parts by name, derived from the decorators that validate them. */
export function shapeSchemas(
  shapes: readonly PartShape[],
  { refPrefix, unknownFields }: SchemaOptions,
): Record<string, SchemaObject> {
  const schemas: Record<string, SchemaObject> = {};
  const pending = [...shapes];
  const part = ({ constraints }: ValidationMetadata): SchemaObject => {
    const [kind, shape] = constraints as [PartKind, () => PartShape];
    pending.push(shape());
    const ref = { $ref: refPrefix + shape().name };
    return PARTS[kind](ref);
  };
  for (let shape = pending.pop(); shape; shape = pending.pop()) {
    if (Object.hasOwn(schemas, shape.name)) continue;
    const schema = targetConstructorToSchema(shape, { additionalConverters: { ...CONVERTERS, part } });
    schemas[shape.name] = { ...schema, ...(unknownFields === 'refused' && { additionalProperties: false }) };
  }
  return schemas;
}
