import type { SchemaOf } from '../../api/schema-of';
import type { DescribeContext } from './describe-context';

type Pricing = SchemaOf<'Pricing'>;
type UnitName = 'minute' | 'contact' | 'hour';

/** Describes a price: `€0.65 per minute; in night × 1.25`. */
export function pricing(
  { unitPrice, tiers, bandPrices = {} }: Pricing,
  unit: UnitName,
  context: DescribeContext,
  mode?: string,
): string {
  const { texts, format, units, currency } = context;
  const per = (price: string): string => texts.per(format.money(price, currency), texts.each[unit]);
  const steps = (tiers ?? []).map(({ upTo, unitPrice: price }) =>
    upTo === undefined ? texts.beyond(per(price)) : texts.upTo(per(price), format.decimal(upTo), units[unit]),
  );
  const modes: Record<string, string> = texts.tierModes;
  const base = tiers ? `${steps.join(', ')} (${modes[mode ?? 'graduated'] ?? ''})` : per(unitPrice ?? '0');
  const bands = Object.entries(bandPrices).map(([band, { multiplier, unitPrice: own }]) =>
    texts.inBand(band, own === undefined ? `× ${format.decimal(multiplier ?? '1')}` : per(own)),
  );
  return [base, ...bands].join('; ');
}
