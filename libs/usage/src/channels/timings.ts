import type { Shape } from '../checks/compile-check.js';
import type { Contact } from '../shapes/contact.js';
import { SpokenContact, WrittenContact } from '../shapes/contacts.js';

/** A contact with the timed fields of whatever channel, in ms; absent and null count as 0. */
export type TimedContact = Contact & Partial<Record<'talkMs' | 'activeMs' | 'holdMs', number | null>>;

/** The timed fields of a channel's events, in addition to `wrapMs`, which every channel has. */
export interface Timing {
  /** The shape of an event's data. */
  readonly shape: Shape<TimedContact>;
  /** The field with the time on the contact: `talkMs` of a leg. */
  readonly talk: 'talkMs' | 'activeMs';
  /** The field with the time on hold; without one, `holdMs` of a leg is 0. */
  readonly hold?: 'holdMs';
}

/** Handle time is talk + hold + wrap-up. */
export const SPOKEN: Timing = { shape: SpokenContact, talk: 'talkMs', hold: 'holdMs' };
/** Handle time is active time + wrap-up. */
export const WRITTEN: Timing = { shape: WrittenContact, talk: 'activeMs' };
