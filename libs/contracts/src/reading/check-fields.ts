import { validateSync, type ValidationError } from 'class-validator';
import type { RuleContext } from '../fields/rule.js';
import { childPointer, describeValue, type Fault } from './fault.js';

interface Culprit {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
}

/** The elements at fault where a rule judges each, or else the value itself. */
const culprits = (whole: Culprit, element: RuleContext['element']): Culprit[] =>
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
  return culprits({ pointer, name: property, value }, element).map((culprit) => ({
    pointer: culprit.pointer,
    code,
    message: `${culprit.name} is ${describeValue(culprit.value)}; ${expected}`,
  }));
};

/**
 * Checks the fields of one object by its decorators, the objects nested in it aside. Null takes the place of what is
 * refused: later checks see that something is there, and never meet a hostile value.
 */
export const checkFields = (object: object, pointer: string): Fault[] => {
  const errors = validateSync(object, { stopAtFirstError: true, forbidUnknownValues: false });
  for (const { property, value } of errors)
    if (value !== undefined) Object.assign(object, { [property]: null });
  return errors.flatMap((error) => explain(error, pointer));
};
