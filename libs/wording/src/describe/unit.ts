import type { Wording } from '../en/index.js';
import { getWording } from '../languages.js';
import type { Language } from '../languages.js';

/** The name of a unit after a quantity: `minutes`, and `minute` after 1. */
export const describeUnit = (
  unit: keyof Wording['units']['many'],
  quantity: string,
  language: Language,
): string => getWording(language).units[quantity === '1' ? 'one' : 'many'][unit];
