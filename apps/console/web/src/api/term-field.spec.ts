import { expect, it } from '@jest/globals';
import type { TermField } from './term-field';

interface Terms {
  readonly customer?: { readonly chat?: string };
  readonly overflow?: { readonly concurrency?: { readonly call?: string; readonly chat?: string } };
}

/** The compiler makes the check: a name that `TermField` lacks, or has in addition, does not compile here. */
const NAMES: Readonly<Record<TermField<Terms>, true>> = {
  customer: true,
  chat: true,
  overflow: true,
  concurrency: true,
};

it('a field keeps its name when a channel has the same one; a channel alone is no field', () => {
  expect(Object.keys(NAMES)).toEqual(['customer', 'chat', 'overflow', 'concurrency']);
});
