import type { ReactNode } from 'react';

export type Tone = 'good' | 'bad' | 'waiting' | 'plain';

/** A state as text; the colour only makes it easier to find. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
