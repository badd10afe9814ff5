import { ComparesAs } from './compares-as.js';
import { allOf, rule } from './rule.js';
import { Pattern } from './text.js';

/** The format of every decimal number in a contract: a string, never a JSON number. */
export const DECIMAL = /^-?\d{1,15}(\.\d{1,12})?$/;

const isNegative = (text: string): boolean => text.startsWith('-') && /[1-9]/.test(text);
const isPositive = (text: string): boolean => !text.startsWith('-') && /[1-9]/.test(text);

const Form = (): PropertyDecorator =>
  allOf(
    ComparesAs('decimal'),
    Pattern(DECIMAL, 'a decimal string such as "0.65" (up to 15 digits, up to 12 decimals)'),
  );

/** A decimal of 0 or more. */
export const Decimal = (): PropertyDecorator =>
  allOf(
    Form(),
    rule('negative', 'must be 0 or more', (value) => typeof value === 'string' && !isNegative(value)),
  );

/** A decimal of more than 0. */
export const PositiveDecimal = (): PropertyDecorator =>
  allOf(
    Form(),
    rule('not-positive', 'must be more than 0', (value) => typeof value === 'string' && isPositive(value)),
  );

/** A decimal from 0 to 100. */
export const Percent = (): PropertyDecorator =>
  allOf(
    Form(),
    rule(
      'range',
      'must be from 0 to 100',
      (value) =>
        typeof value === 'string' && !isNegative(value) && /^-?0*(\d{1,2}(\.\d+)?|100(\.0+)?)$/.test(value),
    ),
  );
