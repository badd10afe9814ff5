import { validateSync, type ValidationError } from 'class-validator';
import type { RuleContext } from '../fields/rule.js';
import { childPointer, describeValue, type Fault } from './fault.js';

interface FaultyValue {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
}

/** The faulty elements where a rule checks each, or else the value itself. */
const faultyValues = (whole: FaultyValue, element: RuleContext['element']): FaultyValue[] =>
  element === undefined || !Array.isArray(whole.value)
    ? [whole]
    : whole.value.flatMap((value: unknown, index) =>
        element(value)
          ? []
          : [{ pointer: childPointer(whole.pointer, index), name: `${whole.name}[${index}]`, value }],
      );

const explain = ({ property, value, constraints, contexts }: ValidationError, parent: string): Fault[] => {
  const pointer = childPointer(parent, property);
  const [constraint = '', expected = ''] = Object.entries(constraints ?? {})[0] ?? [];
  if (value === undefined)
    return [{ pointer, code: 'required', message: `${property} is missing; ${expected}` }];
  const { code, element } = contexts?.[constraint] as RuleContext;
  return faultyValues({ pointer, name: property, value }, element).map((faulty) => ({
    pointer: faulty.pointer,
    code,
    message: `${faulty.name} is ${describeValue(faulty.value)}; ${expected}`,
  }));
};

/**
 * Checks the fields of one object by its decorators, without nested objects. Refused values are replaced by null, so
 * that later checks see that the field is present but never handle a hostile value.
 */
export const checkFields = (object: object, pointer: string): Fault[] => {
  const errors = validateSync(object, { stopAtFirstError: true, forbidUnknownValues: false });
  for (const { property, value } of errors)
    if (value !== undefined) Object.assign(object, { [property]: null });
  return errors.flatMap((error) => explain(error, pointer));
};
