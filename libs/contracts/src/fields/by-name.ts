import { ValidateBy } from 'class-validator';
import { DECIMAL } from './decimal.js';
import { withMessage } from './rule.js';

/** class-validator's name for the check of an object of figures; its constraint is the kind of figure. */
export const FIGURES_BY_NAME = 'figures-by-name';
export type FigureKind = 'decimal' | 'integer';

const TESTS: Record<FigureKind, (value: unknown) => boolean> = {
  decimal: (value) => typeof value === 'string' && DECIMAL.test(value),
  integer: (value) => Number.isSafeInteger(value),
};

/** An object whose members have any names and are decimal strings, or integers. */
export const FiguresByName = (kind: FigureKind): PropertyDecorator =>
  ValidateBy(
    {
      name: FIGURES_BY_NAME,
      constraints: [kind],
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' && value !== null && Object.values(value).every(TESTS[kind]),
      },
    },
    withMessage('type', `must be an object of ${kind}s by name`),
  );
