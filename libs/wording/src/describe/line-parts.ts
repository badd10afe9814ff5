import type { Wording } from '../en/index.js';
import { DEFAULT_LANGUAGE, getWording } from '../languages.js';
import type { Language } from '../languages.js';

/** A price of contacts. `increment` is absent where the basis takes none. */
export interface PricedContacts {
  readonly channel: keyof Wording['channels']['headings'];
  readonly queue?: string | undefined;
  readonly direction?: keyof Wording['lines']['directions'] | undefined;
  readonly skill?: string | undefined;
  readonly basis: keyof Wording['bases'];
  readonly increment?: string | undefined;
  readonly agreedSeconds?: number | undefined;
}

/** Examples: `Calls, handle time 30/6`; `Calls (queue vip, outbound), talk time 60/60`. */
export function describeContacts(price: PricedContacts, language: Language): string {
  const { channel, queue, direction, skill, basis, increment, agreedSeconds = 0 } = price;
  const { bases, channels, lines } = getWording(language);
  const keys = [
    ...(queue === undefined ? [] : [lines.queue(queue)]),
    ...(direction === undefined ? [] : [lines.directions[direction]]),
    ...(skill === undefined ? [] : [lines.skill(skill)]),
  ];
  const counted = bases[basis].line(agreedSeconds);
  const rounding = increment === 'exact' ? lines.increments.exact : increment;
  return lines.contacts(
    channels.headings[channel],
    keys,
    rounding === undefined ? counted : `${counted} ${rounding}`,
  );
}

/** Hours of a team: as contracted, or those staffed in activities. */
export function describeHours(
  hours: 'contracted' | 'staffed',
  activities: readonly string[],
  language: Language,
): string {
  const { lines } = getWording(language);
  return hours === 'contracted' ? lines.contractedHours : lines.staffedHours(activities);
}

/** Load above a team's capacity, netted by interval, day or period. */
export interface NettedOverflow {
  readonly netting: keyof Wording['lines']['netted'];
  readonly intervalMinutes: number;
}

export function describeOverflow({ netting, intervalMinutes }: NettedOverflow, language: Language): string {
  const { lines } = getWording(language);
  return lines.overflow(lines.netted[netting](intervalMinutes));
}

/** The name of a discount: a description given by a person is kept, the default one is translated. */
export const describeDiscount = (description: string, language: Language): string =>
  description === getWording(DEFAULT_LANGUAGE).lines.discount
    ? getWording(language).lines.discount
    : description;
