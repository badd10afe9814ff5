import { useId } from 'react';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What it is called where it is sent to. */
  readonly code?: string | undefined;
  /** What is wrong with the value. */
  readonly fault?: string | undefined;
  /** What it may be, each in words; without, anything. */
  readonly choices?: Readonly<Record<string, string>> | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An input or a choice with its label, what to write in it, and what is wrong with what was written. */
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
          {Object.entries(choices).map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
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
