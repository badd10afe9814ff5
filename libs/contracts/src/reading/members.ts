import { getMetadataStorage } from 'class-validator';
import { PART, type PartKind, type PartShape } from '../fields/part.js';

export interface Nested {
  readonly kind: PartKind;
  readonly shape: PartShape;
}

/** The fields of a shape, with the nested shape of those that have one. */
export type Members = ReadonlyMap<string, Nested | undefined>;

const known = new Map<PartShape, Members>();

const readMembers = (shape: PartShape): Members => {
  const members = new Map<string, Nested | undefined>();
  for (const { propertyName, name, constraints } of getMetadataStorage().getTargetValidationMetadatas(
    shape,
    '',
    false,
    false,
  )) {
    const nested =
      name === PART
        ? { kind: constraints[0] as PartKind, shape: (constraints[1] as () => PartShape)() }
        : undefined;
    members.set(propertyName, nested ?? members.get(propertyName));
  }
  return members;
};

/** The fields of a shape, as declared by its class-validator decorators; cached. */
export const shapeMembers = (shape: PartShape): Members => {
  const members = known.get(shape) ?? readMembers(shape);
  known.set(shape, members);
  return members;
};
