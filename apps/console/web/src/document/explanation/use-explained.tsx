import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import type { Fact } from '../../parts/facts';
import type { ShownLine } from '../shapes';

/** What a line's explanation says, fact by fact. */
export function useExplained(line: ShownLine, currency: string): Fact[] {
  const { document: texts, components } = useMessages();
  const { money, decimal } = useFormat();
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
      fte === undefined ? decimal(perPeriod) : texts.fte(decimal(fte), decimal(hoursPerFte ?? '0'));
    facts.push([texts.contractedHours, agreed]);
  }
  if (share)
    facts.push([texts.share, texts.hoursOf(decimal(share.elapsedHours), decimal(share.periodHours))]);
  if (discount) {
    const on = discount.on.map((name) => (components as Record<string, string>)[name] ?? name).join(', ');
    facts.push([
      texts.discount,
      texts.percentOff(decimal(discount.percent), on, money(discount.base, currency)),
    ]);
  }
  if (floor) {
    facts.push([texts.minimum, money(floor.minimum, currency)]);
    facts.push([texts.countedLines, money(floor.countedLines, currency)]);
    facts.push([texts.countedDiscounts, money(floor.countedDiscounts, currency)]);
  }
  return [...facts, ...differenceFacts()];

  function differenceFacts(): Fact[] {
    const { difference } = line;
    if (!difference) return [];
    const { corrects, before, now, cause } = difference;
    const told = ({ quantity, amount }: typeof before): string =>
      `${decimal(quantity)} → ${money(amount, currency)}`;
    return [
      ...(corrects === undefined ? [] : [[texts.corrects, corrects] as const]),
      [texts.before, told(before)],
      [texts.now, told(now)],
      [texts.cause, texts.causes(cause.eventCount, cause.contractVersions)],
    ];
  }
}
