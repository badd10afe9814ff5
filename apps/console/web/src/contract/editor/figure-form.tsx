import type { FaultAt } from '../../api/problem';
import { Field } from '../../parts/field';
import { figuresOf, stepsOf, withFigure } from './pointers';
import type { Figure } from './pointers';

interface FigureFormProps {
  readonly draft: object;
  readonly faults: readonly FaultAt[];
  readonly change: (draft: object) => void;
}

/** Every figure of a version in a field of its own, under the names that the faults call them by. */
export function FigureForm({ draft, faults, change }: FigureFormProps) {
  const figures = figuresOf(draft);
  const parts = [...new Set(figures.map(({ pointer }) => partOf(pointer)))];
  const set = ({ pointer, value }: Figure, text: string): void =>
    change(withFigure(draft, stepsOf(pointer), likeBefore(value, text)) as object);
  return (
    <div className="figures-form">
      {parts.map((part) => (
        <fieldset key={part}>
          <legend>{part}</legend>
          {figures
            .filter(({ pointer }) => partOf(pointer) === part)
            .map((figure) => (
              <Field
                key={figure.pointer}
                name={figure.pointer}
                label={labelOf(figure.pointer)}
                fault={faults.find(({ pointer }) => isAt(figure.pointer, pointer))?.message}
                value={textOf(figure.value)}
                onChange={(text) => set(figure, text)}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

/** Single figures stand together; what has parts stands apart. */
const partOf = (pointer: string): string => {
  const [first = '', ...below] = stepsOf(pointer);
  return below.length === 0 ? 'contract' : first;
};

/** `prices 1 unitPrice`: places count from 1 for people. */
function labelOf(pointer: string): string {
  const steps = stepsOf(pointer);
  const own = steps.length > 1 ? steps.slice(1) : steps;
  return own.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step)).join(' ');
}

/** At a figure, or at a word of its list. */
const isAt = (figure: string, fault: string | undefined): boolean =>
  fault === figure || fault?.startsWith(`${figure}/`) === true;

const textOf = (value: Figure['value']): string =>
  typeof value === 'object' && value !== null ? value.join(', ') : String(value);

/** A number stays one as long as it is one; decimals are strings. */
function likeBefore(before: Figure['value'], text: string): Figure['value'] {
  if (typeof before === 'object' && before !== null) return text.split(',').map((word) => word.trim());
  if (typeof before !== 'number') return text;
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
