import { ValidateBy } from 'class-validator';
import { withMessage } from './rule.js';

/** A class of the contract's shape. */
export type PartShape = abstract new () => object;
export type PartKind = 'one' | 'list' | 'by-name';

/** class-validator's name for the check of a nested part; its constraints are `[kind, () => PartShape]`. */
export const PART = 'part';

const EXPECTED: Record<PartKind, string> = {
  one: 'must be an object',
  list: 'must be a list of objects',
  'by-name': 'must be an object of objects by name',
};

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const part = (kind: PartKind, shape: () => PartShape): PropertyDecorator =>
  ValidateBy(
    {
      name: PART,
      constraints: [kind, shape],
      validator: { validate: (value) => (kind === 'list' ? Array.isArray(value) : isObject(value)) },
    },
    withMessage('type', EXPECTED[kind]),
  );

/** A nested object of the shape. `readShape` checks the nested object itself, so this is not `ValidateNested`. */
export const Part = (shape: () => PartShape): PropertyDecorator => part('one', shape);

/** A list of objects of the shape. */
export const Parts = (shape: () => PartShape): PropertyDecorator => part('list', shape);

/** An object whose members have any names and are of the shape. */
export const PartsByName = (shape: () => PartShape): PropertyDecorator => part('by-name', shape);
