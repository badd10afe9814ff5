import type { ValidationArguments } from 'class-validator';
import { getMetadataStorage, IS_OPTIONAL, ValidationTypes } from 'class-validator';
import type { Fields } from './fields.js';

/** A class whose decorated properties define the valid objects. */
export type Shape<T extends object> = new () => T;

interface Property {
  readonly name: string;
  /** Absent and null pass (IsOptional). */
  isOptional: boolean;
  /** The property is checked only if all of these are true (ValidateIf). */
  readonly conditions: ((object: Fields, value: unknown) => unknown)[];
  readonly tests: ((value: unknown) => unknown)[];
}

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** class-validator's metadata of a shape, including inherited: the same that its `validate` uses. */
export const shapeMetadata = (shape: Shape<object>): Metadata[] =>
  getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);

const compileTests = (metadata: Metadata, shape: Shape<object>): Property['tests'] => {
  const isTest =
    metadata.type === ValidationTypes.CUSTOM_VALIDATION || metadata.type === ValidationTypes.IS_DEFINED;
  if (!isTest || metadata.each || metadata.validateIf)
    throw new Error(`${shape.name}.${metadata.propertyName}: ${metadata.type} cannot be compiled`);
  const args: ValidationArguments = {
    value: undefined,
    constraints: metadata.constraints,
    targetName: shape.name,
    object: {},
    property: metadata.propertyName,
  };
  return getMetadataStorage()
    .getTargetValidatorConstraints(metadata.constraintCls)
    .map(
      ({ instance }) =>
        (value) =>
          instance.validate(value, args),
    );
};

const compileProperties = (shape: Shape<object>): Property[] => {
  const properties = new Map<string, Property>();
  for (const metadata of shapeMetadata(shape)) {
    const name = metadata.propertyName;
    const property = properties.get(name) ?? { name, isOptional: false, conditions: [], tests: [] };
    properties.set(name, property);
    if (metadata.name === IS_OPTIONAL) property.isOptional = true;
    else if (metadata.type === ValidationTypes.CONDITIONAL_VALIDATION)
      property.conditions.push(...(metadata.constraints as Property['conditions']));
    else property.tests.push(...compileTests(metadata, shape));
  }
  return [...properties.values()];
};

const isValid = ({ name, isOptional, conditions, tests }: Property, object: Fields): boolean => {
  const value = object[name];
  if (isOptional && (value === undefined || value === null)) return true;
  for (const condition of conditions) if (!condition(object, value)) return true;
  for (const test of tests) if (!test(value)) return false;
  return true;
};

/**
 * Compiles a check with the same result as class-validator but without its executor, which costs tens of microseconds
 * per object: it collects the constraints that the decorators registered once. A constraint sees only its own value.
 * @throws Error at startup for a decorator that needs more (nested shapes, `each`, other properties)
 */
export const compileCheck = <T extends object>(
  shape: Shape<T>,
): ((object: Fields) => object is Fields & T) => {
  const properties = compileProperties(shape);
  return (object): object is Fields & T => {
    for (const property of properties) if (!isValid(property, object)) return false;
    return true;
  };
};
