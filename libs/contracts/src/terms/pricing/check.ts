import { childPointer, fault, type Fault } from '../../reading/fault.js';
import { suggestion } from '../../reading/nearest.js';
import type { Band } from '../bands/shape.js';
import type { Pricing } from './shape.js';
import { exactlyOne } from '../../reading/fields-used.js';
import { checkTiers } from './check-tiers.js';

const bandNames = (bands: readonly Band[]): string[] =>
  bands.map(({ name }) => name).filter((name) => typeof name === 'string');

/** A price is one number or tiers; its band prices refer to bands of the contract, each with a multiplier or a price. */
export const checkPricing = (pricing: Pricing, bands: readonly Band[], pointer: string): Fault[] => {
  const names = bandNames(bands);
  return [
    ...exactlyOne(pricing, ['unitPrice', 'tiers'], pointer),
    ...(pricing.tiers === undefined ? [] : checkTiers(pricing.tiers, childPointer(pointer, 'tiers'))),
    ...Object.entries(pricing.bandPrices ?? {}).flatMap(([name, bandPrice]) => {
      const at = childPointer(childPointer(pointer, 'bandPrices'), name);
      const known = names.includes(name);
      return [
        ...(known
          ? []
          : [fault(at, 'unknown-band', `no band is named "${name.slice(0, 64)}"${suggestion(name, names)}`)]),
        ...exactlyOne(bandPrice, ['multiplier', 'unitPrice'], at),
      ];
    }),
  ];
};
