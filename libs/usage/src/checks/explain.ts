import type { ValidationError } from 'class-validator';
import { validateSync } from 'class-validator';
import type { RejectCode, Rejected } from './reject.js';
import { rejected } from './reject.js';
import type { Shape } from './compile-check.js';
import { shapeMetadata } from './compile-check.js';
import type { Fields } from './fields.js';

/** The errors that class-validator finds in an object; empty if it is valid. */
export const validationFaults = (shape: Shape<object>, object: Fields): ValidationError[] => {
  const instance = new shape();
  // Only declared properties are copied, so that a key such as `constructor` or `__proto__` has no effect.
  for (const { propertyName } of shapeMetadata(shape))
    Object.assign(instance, { [propertyName]: object[propertyName] });
  return validateSync(instance, { validationError: { target: false, value: false } });
};

const rejectCode = ({ property, constraints = {} }: ValidationError): RejectCode => {
  if (property === 'clientId') return 'invalid-client-id';
  if ('isDefined' in constraints) return 'missing-field';
  return 'isInstant' in constraints ? 'invalid-time' : 'invalid-field';
};

/** A sentence that states what the property must be. */
export const faultSentence = ({ constraints = {} }: ValidationError): string => {
  const { isDefined, ...others } = constraints;
  const sentence = Object.values(others).join(', ');
  return isDefined === undefined ? sentence : `${sentence} (it is missing)`;
};

/** A refusal with every fault of an invalid object in one message, a bad client id first; the code is the first fault's. */
export const explain = (shape: Shape<object>, object: Fields, path: string): Rejected => {
  const faults = validationFaults(shape, object).sort(
    (a, b) => Number(b.property === 'clientId') - Number(a.property === 'clientId'),
  );
  const code = faults[0] ? rejectCode(faults[0]) : 'invalid-field';
  return rejected(code, faults.map((fault) => path + faultSentence(fault)).join('; '));
};
