import type { ContractVersion } from '../contract-version.js';
import type { TermName } from '../descriptor.js';

/** Terms that only some models have: those that this version needs, and those that it may have. */
interface Parts {
  readonly needed: readonly TermName[];
  readonly allowed?: readonly TermName[];
}

/**
 * `contacts` prices legs, `team` the dedicated hours, `overflow` the usage beyond them; `overflow.by` decides on
 * `contacts`. Undefined without a valid model.
 */
export const modelParts = ({ model, overflow }: ContractVersion): Parts | undefined => {
  switch (model) {
    case 'per-event':
      return { needed: ['contacts'] };
    case 'hourly':
      return { needed: ['team'] };
    case 'mixed':
      if (overflow?.by === 'routing') return { needed: ['team', 'overflow', 'contacts'] };
      return {
        needed: ['team', 'overflow'],
        allowed: overflow?.by === 'capacity' ? [] : ['contacts'],
      };
    default:
      return undefined;
  }
};
