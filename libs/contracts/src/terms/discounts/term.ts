import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { DEFAULT_COMPONENTS } from '../components.js';
import type { TermDescriptorByName } from '../descriptor.js';
import type { Filled } from '../filled.js';
import type { Discount } from './shape.js';

const withDefaults = (written: readonly Discount[]): readonly Filled<Discount, 'description' | 'on'>[] =>
  written.map((discount) => ({
    description: getWording(DEFAULT_LANGUAGE).lines.discount,
    on: DEFAULT_COMPONENTS,
    ...discount,
  }));

export const discounts = {
  use: 'optional',
  byDefault: [],
  withDefaults,
} as const satisfies TermDescriptorByName<'discounts'>;
