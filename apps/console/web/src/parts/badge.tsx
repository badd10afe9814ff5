import type { ReactNode } from 'react';

export type Tone = 'good' | 'bad' | 'waiting' | 'plain';

/** A state in a word. The word says all; the colour only helps to find it. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
