import type { Period } from '#contracts';
import { addSum, handleMs, slotStart } from '#usage';
import type { Sum, UsageRow } from '#usage';
import { MS_PER_MINUTE } from '../metering/time-units.js';
import { Rational } from '../money/index.js';

/** Handled contacts and minutes of a period; costs per contact and per minute refer to them. */
export interface Volume {
  readonly contacts: Rational;
  readonly minutes: Rational;
}

export function measureVolume(usage: Iterable<UsageRow>, { fromMs, toMs }: Period): Volume {
  let contacts: Sum = 0;
  let ms: Sum = 0;
  for (const row of usage) {
    const at = slotStart(row.slot);
    if (row.kind !== 'contact' || row.outcome !== 'handled' || at < fromMs || at >= toMs) continue;
    contacts = addSum(contacts, row.measures.contacts);
    ms = addSum(ms, handleMs(row.measures));
  }
  return { contacts: Rational.of(contacts), minutes: Rational.of(ms, MS_PER_MINUTE) };
}

export const timesVolume = ({ contacts, minutes }: Volume, factor: Rational): Volume => ({
  contacts: contacts.times(factor),
  minutes: minutes.times(factor),
});
