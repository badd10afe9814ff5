import { ValidateBy, type ValidationOptions } from 'class-validator';
import type { FaultCode } from '#wording';

/** What a field rule passes to the fault report: its code and, for lists, the check of one element. */
export interface RuleContext {
  readonly code: FaultCode;
  readonly element?: (value: unknown) => boolean;
}

/** Options of a class-validator decorator: `expected` completes a sentence such as "X is missing; …". */
export const withMessage = (code: FaultCode, expected: string): ValidationOptions => ({
  message: expected,
  context: { code } satisfies RuleContext,
});

/** The same for each element of a list; the fault report points at the elements that fail `element`. */
export const withMessageForEach = (
  code: FaultCode,
  expected: string,
  element: (value: unknown) => boolean,
): ValidationOptions => ({
  each: true,
  message: expected,
  context: { code, element } satisfies RuleContext,
});

/** A rule that class-validator has no decorator for. */
export const rule = (
  code: FaultCode,
  expected: string,
  test: (value: unknown) => boolean,
): PropertyDecorator =>
  ValidateBy({ name: code, validator: { validate: test } }, withMessage(code, expected));

/** The same for each element of a list. */
export const ruleForEach = (
  code: FaultCode,
  expected: string,
  element: (value: unknown) => boolean,
): PropertyDecorator =>
  ValidateBy({ name: code, validator: { validate: element } }, withMessageForEach(code, expected, element));

/** Several decorators as one; the first listed is checked first. */
export const allOf =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
