import { useMessages } from '../../i18n/language';
import { FigureField } from './figure-field';
import type { Draft } from './figure-field';
import { usePartName } from './part-name';
import { isFigure, joinPointer } from './pointers';

interface PartFormProps extends Draft {
  readonly value: object;
  readonly steps: readonly string[];
}

/** A part of a version: its figures as fields, then the parts within it. */
function PartForm({ value, steps, ...draft }: PartFormProps) {
  const name = usePartName();
  const entries = Object.entries(value) as [string, unknown][];
  const parts = entries.filter(([, child]) => !isFigure(child));
  return (
    <>
      {entries.map(([step, child]) =>
        isFigure(child) ? <FigureField key={step} value={child} steps={[...steps, step]} {...draft} /> : null,
      )}
      {parts.map(([step, child]) => {
        const part = <PartForm key={step} value={child as object} steps={[...steps, step]} {...draft} />;
        // Each item of a list has its own fieldset; another one around the list would add nothing
        if (Array.isArray(child)) return part;
        return (
          <fieldset key={step}>
            <legend title={joinPointer([...steps, step])}>{name([...steps, step], child as object)}</legend>
            {part}
          </fieldset>
        );
      })}
    </>
  );
}

/** A form with a labelled field for each figure of a version, which also shows the property name used in faults. */
export function VersionForm({ draft, ...rest }: Omit<Draft, 'draft'> & { readonly draft: object }) {
  const { terms: texts } = useMessages();
  const entries = Object.entries(draft) as [string, unknown][];
  const pick = (areFigures: boolean): object =>
    Object.fromEntries(entries.filter(([, child]) => isFigure(child) === areFigures));
  return (
    <div className="figures-form">
      <fieldset>
        <legend>{texts.general}</legend>
        <PartForm value={pick(true)} steps={[]} draft={draft} {...rest} />
      </fieldset>
      <PartForm value={pick(false)} steps={[]} draft={draft} {...rest} />
    </div>
  );
}
