import type { ReactNode } from 'react';

export type Fact = readonly [about: string, says: ReactNode];

/** Named facts, one a line. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([about, says], index) => (
        <div key={index}>
          <dt>{about}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
