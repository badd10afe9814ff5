import { useId } from 'react';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** The name of the property in the API. */
  readonly code?: string | undefined;
  /** The fault of the value. */
  readonly fault?: string | undefined;
  /** The allowed values with their labels; any text if absent. */
  readonly choices?: Readonly<Record<string, string>> | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled input or select, with a hint or with the fault of its value. */
export function Field({ name, label, hint, code, fault, choices, value, onChange }: FieldProps) {
  const id = useId();
  const control = {
    ...{ id, name, value, 'aria-describedby': `${id}-about`, 'aria-invalid': fault !== undefined },
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {choices ? (
        <select {...control}>
          {Object.hasOwn(choices, value) || <option value={value}>{value}</option>}
          {Object.entries(choices).map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input {...control} />
      )}
      <small id={`${id}-about`} className={fault === undefined ? 'quiet' : 'fault'}>
        {code !== undefined && <code>{code}</code>} {fault ?? hint}
      </small>
    </div>
  );
}
