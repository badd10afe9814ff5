import { ContractVersion } from '#contracts';
import { AdjustmentOrder } from '#invoicing';
import { ValidationTypes } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

type SchemaObject = ReturnType<typeof targetConstructorToSchema>;
type Shape = abstract new () => object;
type PartKind = 'one' | 'list' | 'by-name';

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

export const schemaRefOf = (shape: Shape): ReturnType<typeof refTo> => refTo(shape.name);
export const contractSchemaRef = schemaRefOf(ContractVersion);

/** The shapes that bodies are parsed into. */
const BODIES: readonly Shape[] = [ContractVersion, AdjustmentOrder];

const PARTS: Record<PartKind, (ref: SchemaObject) => SchemaObject> = {
  one: (ref) => ref,
  list: (ref) => ({ type: 'array', items: ref }),
  'by-name': (ref) => ({ type: 'object', additionalProperties: ref }),
};

/** Schemas of our own validation rules. A rule without a converter adds nothing: the server still reports its faults. */
const CONVERTERS: Record<string, SchemaObject | ((meta: ValidationMetadata) => SchemaObject)> = {
  isInt: { type: 'integer' },
  // The library's own converters also add `type: number`, and leave out lists of mixed types.
  min: ({ constraints }) => ({ minimum: Number(constraints[0]) }),
  max: ({ constraints }) => ({ maximum: Number(constraints[0]) }),
  isIn: ({ constraints }) => ({ enum: constraints[0] as unknown[] }),
  zone: { type: 'string' },
  date: { type: 'string' },
  [ValidationTypes.CUSTOM_VALIDATION]: {},
};

/** The schemas of the bodies' shapes and of their parts by name, derived from the decorators that validate them. */
export function contractSchemas(): Record<string, SchemaObject> {
  const schemas: Record<string, SchemaObject> = {};
  const pending = [...BODIES];
  const part = ({ constraints }: ValidationMetadata): SchemaObject => {
    const [kind, shape] = constraints as [PartKind, () => Shape];
    pending.push(shape());
    return PARTS[kind](refTo(shape().name));
  };
  for (let shape = pending.pop(); shape; shape = pending.pop()) {
    if (Object.hasOwn(schemas, shape.name)) continue;
    const schema = targetConstructorToSchema(shape, {
      additionalConverters: { ...CONVERTERS, part },
    });
    // The reader rejects unknown fields.
    schemas[shape.name] = { ...schema, additionalProperties: false };
  }
  return schemas;
}
