import { minorUnits } from '../currency.js';
import { rule } from './rule.js';

/** An ISO 4217 currency code in use. */
export const Currency = (): PropertyDecorator =>
  rule(
    'currency',
    'must be an ISO 4217 currency code such as "EUR"',
    (value) => typeof value === 'string' && minorUnits(value) !== undefined,
  );
