import { useState } from 'react';
import type { FaultAt } from '../../api/problem';
import { useFaultText } from '../../api/use-problem-text';
import { useMessages } from '../../i18n/language';
import { Field } from '../../parts/field';
import { choicesAt } from '../fields/choices';
import { pointerOf, withFigure } from './pointers';
import type { Figure } from './pointers';

/** A version that is being written. */
export interface Draft {
  readonly draft: object;
  readonly faults: readonly FaultAt[];
  readonly change: (draft: object) => void;
}

interface FigureFieldProps extends Draft {
  readonly value: Figure;
  readonly steps: readonly string[];
}

export function FigureField({ value, steps, draft, faults, change }: FigureFieldProps) {
  const { terms: texts, channels } = useMessages();
  const faultText = useFaultText();
  // A number that is being typed is a text in between, and a number again when it is one.
  const [atFirst] = useState(value);
  const [pointer, step] = [pointerOf(steps), steps.at(-1) ?? ''];
  const fault = faults.find((one) => isAt(pointer, one.pointer));
  const words: Readonly<Record<string, string>> = { ...texts.fields, ...channels };
  const hints: Readonly<Record<string, string>> = texts.hints;
  return (
    <Field
      name={pointer}
      code={step}
      label={words[step] ?? step}
      hint={hints[step]}
      fault={fault && faultText(fault)}
      choices={choicesAt(steps, texts.choices)}
      value={textOf(value)}
      onChange={(text) => change(withFigure(draft, steps, likeBefore(atFirst, text)) as object)}
    />
  );
}

/** At a figure, or at a word of its list. */
const isAt = (figure: string, fault: string | undefined): boolean =>
  fault === figure || fault?.startsWith(`${figure}/`) === true;

const textOf = (value: Figure): string =>
  typeof value === 'object' && value !== null ? value.join(', ') : String(value);

/** A number stays one as long as it is one; decimals are strings. */
function likeBefore(before: Figure, text: string): Figure {
  if (typeof before === 'object' && before !== null) return text.split(',').map((word) => word.trim());
  if (typeof before !== 'number') return text;
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
