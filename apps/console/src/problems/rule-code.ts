import type { FaultCode } from '#wording';

/** The validation rules of query parameters and of replay requests: a rule's name is the code of its fault. */
const RULES = [
  ...(['id', 'instant', 'date', 'isString', 'isInt', 'isBoolean', 'isObject', 'isIn'] as const),
  ...(['min', 'max', 'matches', 'maxLength', 'arrayNotEmpty', 'arrayMaxSize'] as const),
] satisfies readonly FaultCode[];

/** @throws Error for a rule that is not listed, so that it has no text */
export function ruleCode(rule: string): FaultCode {
  const code = RULES.find((name) => name === rule);
  if (code === undefined)
    throw new Error(`The rule ${rule} has no fault code: add it to RULES and to the wording`);
  return code;
}
