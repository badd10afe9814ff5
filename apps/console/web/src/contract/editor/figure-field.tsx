import { useState } from 'react';
import type { RequestFault } from '../../api/problem';
import { useFaultText } from '../../parts/use-problem-text';
import { useMessages } from '../../i18n/language';
import { Field } from '../../parts/field';
import { listChoices } from '../../api/choices';
import { joinPointer, withFigure } from './pointers';
import type { FigureValue } from './pointers';

/** A version being edited. */
export interface Draft {
  readonly draft: object;
  readonly faults: readonly RequestFault[];
  readonly change: (draft: object) => void;
}

interface FigureFieldProps extends Draft {
  readonly value: FigureValue;
  readonly steps: readonly string[];
}

export function FigureField({ value, steps, draft, faults, change }: FigureFieldProps) {
  const { terms: texts, wording } = useMessages();
  const faultText = useFaultText();
  // A number can be a string while it is typed; the initial value keeps the type to convert it back to
  const [initialValue] = useState(value);
  const [pointer, step] = [joinPointer(steps), steps.at(-1) ?? ''];
  const fault = faults.find((one) => concerns(pointer, one.pointer));
  // A channel can have the name of a field
  const labels: Readonly<Record<string, string>> =
    steps.at(-2) === 'concurrency' ? wording.channels.headings : texts.fields;
  const hints: Readonly<Record<string, string>> = texts.hints;
  return (
    <Field
      name={pointer}
      code={step}
      label={labels[step] ?? step}
      hint={hints[step]}
      fault={fault && faultText(fault)}
      choices={listChoices(steps, texts.choices)}
      value={printValue(value)}
      onChange={(text) => change(withFigure(draft, steps, parseFigure(initialValue, text)) as object)}
    />
  );
}

/** Whether a fault points to a figure or to an item of its list. */
const concerns = (figure: string, fault: string | undefined): boolean =>
  fault === figure || fault?.startsWith(`${figure}/`) === true;

const printValue = (value: FigureValue): string =>
  typeof value === 'object' && value !== null ? value.join(', ') : String(value);

/** Parses text as the initial figure's type; an unfinished number stays a string. Decimals are strings. */
function parseFigure(initial: FigureValue, text: string): FigureValue {
  if (typeof initial === 'object' && initial !== null) return text.split(',').map((word) => word.trim());
  if (typeof initial !== 'number') return text;
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
