import type { ReactNode } from 'react';

export interface NamedFigure {
  readonly name: string;
  readonly value: ReactNode;
  /** How it is calculated, or what it is compared with. */
  readonly note?: ReactNode;
  readonly tone?: 'good' | 'bad';
}

/** A row of named numbers. */
export function FigureRow({ figures }: { readonly figures: readonly NamedFigure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ name, value, note, tone }) => (
        <div key={name} data-tone={tone}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
