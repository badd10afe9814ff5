import { FIGURES_BY_NAME } from '#contracts';
import type { FigureKind, PartKind, PartShape } from '#contracts';
import { PART_OR_NULL } from '#records';
import { IS_DEFINED, IS_RFC_3339, ValidationTypes, getMetadataStorage } from 'class-validator';
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
  [IS_DEFINED]: {},
  [IS_RFC_3339]: { type: 'string', format: 'date-time' },
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

const NULL = { type: 'null' } as unknown as SchemaObject;

/** Fields that a shape declares as defined, which are required even if they are optional in the shape it extends. */
const definedFields = (shape: PartShape): string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(shape, '', false, false)
    .filter(({ name, target }) => name === IS_DEFINED && target === shape)
    .map(({ propertyName }) => propertyName);

/** The schemas of shapes and of their parts by name, derived from the decorators that validate them. */
export function shapeSchemas(
  shapes: readonly PartShape[],
  { refPrefix, unknownFields }: SchemaOptions,
): Record<string, SchemaObject> {
  const schemas: Record<string, SchemaObject> = {};
  const pending = [...shapes];
  const part = ({ constraints }: Pick<ValidationMetadata, 'constraints'>): SchemaObject => {
    const [kind, shape] = constraints as [PartKind, () => PartShape];
    pending.push(shape());
    const ref = { $ref: refPrefix + shape().name };
    return PARTS[kind](ref);
  };
  const partOrNull = ({ constraints }: ValidationMetadata): SchemaObject => ({
    anyOf: [part({ constraints: ['one', constraints[0]] }), NULL],
  });
  for (let shape = pending.pop(); shape; shape = pending.pop()) {
    if (Object.hasOwn(schemas, shape.name)) continue;
    const { required = [], ...schema } = targetConstructorToSchema(shape, {
      additionalConverters: { ...CONVERTERS, part, [PART_OR_NULL]: partOrNull },
    });
    const allRequired = [...new Set([...required, ...definedFields(shape)])];
    schemas[shape.name] = {
      ...schema,
      ...(allRequired.length > 0 && { required: allRequired }),
      ...(unknownFields === 'refused' && { additionalProperties: false }),
    };
  }
  return schemas;
}
