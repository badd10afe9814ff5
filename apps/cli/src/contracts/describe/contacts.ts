import { basisOf } from '#contracts';
import type { Price, Terms } from '#contracts';
import { channelLabel } from '#usage';
import { pricing } from './pricing.js';
import type { Row } from './rows.js';

/** The rows for contact prices, in the order in which they are matched, and for free contacts. */
export function contactRows({ contacts, currency }: Terms): Row[] {
  if (contacts === undefined) return [];
  const prices = contacts.prices.map((price): Row => [
    labelOf(price),
    `${counted(price)}, ${priceText(price, currency)}`,
  ]);
  const short = contacts.shortContactSeconds;
  return [
    ...prices,
    ...(short === 0 ? [] : [['Short calls', `free below ${short} s of handle time`] as const]),
  ];
}

function labelOf({ channel, direction, queue, skill }: Price): string {
  const keys = [direction, queue && `queue ${queue}`, skill && `skill ${skill}`].filter(
    (key) => key !== undefined,
  );
  return [channelLabel(channel), ...keys].join(', ');
}

function counted({ basis, increment = 'exact', agreedSeconds = 0 }: Price): string {
  const term = basisOf(basis).term(agreedSeconds);
  return increment === 'exact' ? term : `${term} ${increment}`;
}

const priceText = (price: Price, currency: string): string =>
  pricing(price, { unit: basisOf(price.basis).unit, currency }, price.tierMode);
