import { describeQuantity } from '#wording';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import type { Fact } from '../../parts/facts';
import type { ApiSchema } from '../../api/api-schema';

/** The rounded part of an exact amount and its rounding: `773.22` of `574500/743 ≈ 773.22`. */
const roundedPart = (amount: string): string => amount.split(' ≈ ').at(-1) ?? amount;

/** A line's explanation as labelled facts. */
export function useExplanationFacts(line: ApiSchema<'DocumentLine'>, currency: string): Fact[] {
  const { document: texts, wording } = useMessages();
  const { money, decimal, quantity } = useFormat();
  const components: Readonly<Record<string, string>> = wording.terms.components;
  const { price, share, contracted, discount, floor } = line.explanation;
  const facts: Fact[] = [];
  if (price) {
    const { multiplier } = price;
    const where = (figure: { version: number; pointer: string }) => (
      <code>{`v${figure.version} ${figure.pointer}`}</code>
    );
    facts.push([
      texts.price,
      <>
        {decimal(price.value)} {where(price)}
      </>,
    ]);
    if (multiplier)
      facts.push([
        texts.multiplier,
        <>
          {decimal(multiplier.value)} {where(multiplier)}
        </>,
      ]);
  }
  if (contracted) {
    const { fte, hoursPerFte, perPeriod } = contracted;
    const agreed =
      fte === undefined ? quantity(perPeriod) : texts.fte(decimal(fte), decimal(hoursPerFte ?? '0'));
    facts.push([texts.contractedHours, agreed]);
  }
  if (share)
    facts.push([texts.share, texts.hoursOf(quantity(share.elapsedHours), quantity(share.periodHours))]);
  if (discount) {
    const on = discount.on.map((name) => components[name] ?? name).join(', ');
    facts.push([
      texts.discount,
      texts.percentOff(decimal(discount.percent), on, money(discount.base, currency)),
    ]);
  }
  if (floor) {
    facts.push([texts.minimum, money(roundedPart(floor.minimum), currency)]);
    facts.push([texts.countedLines, money(floor.countedLines, currency)]);
    facts.push([texts.countedDiscounts, money(describeQuantity(floor.countedDiscounts), currency)]);
  }
  return [...facts, ...differenceFacts()];

  function differenceFacts(): Fact[] {
    const { difference } = line;
    if (!difference) return [];
    const { corrects, before, now, cause } = difference;
    const booked = ({ quantity: exact, amount }: typeof before): string =>
      `${quantity(exact)} → ${money(amount, currency)}`;
    return [
      ...(corrects === undefined ? [] : [[texts.corrects, corrects] as const]),
      [texts.before, booked(before)],
      [texts.now, booked(now)],
      [texts.cause, texts.causes(cause.eventCount, cause.contractVersions)],
    ];
  }
}
