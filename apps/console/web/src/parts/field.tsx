import { useId } from 'react';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value. */
  readonly fault?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An input with its label, what to write in it, and what is wrong with what was written. */
export function Field({ name, label, hint, fault, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        value={value}
        aria-describedby={`${id}-about`}
        aria-invalid={fault !== undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      <small id={`${id}-about`} className={fault === undefined ? 'quiet' : 'fault'}>
        {fault ?? hint}
      </small>
    </div>
  );
}
