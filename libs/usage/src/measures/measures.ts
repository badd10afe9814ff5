/**
 * Sums of one usage cell, all integers: counts, and milliseconds. `handleBy`/`talkBy` are sums of each leg
 * rounded up by a billing increment, in ms (rule 4, quantity).
 */
export const CONTACT_MEASURES = [
  'contacts', // legs with leg number 1
  'legs',
  'talkMs',
  'holdMs',
  'wrapMs',
  'responseMs',
  'responses', // legs that carried a response time
  'queueMs',
  'handle1Ms',
  'handle6Ms',
  'handle30Ms',
  'handle60Ms',
  'talk1Ms',
  'talk6Ms',
  'talk30Ms',
  'talk60Ms',
] as const;
export type ContactMeasure = (typeof CONTACT_MEASURES)[number];

/** The measures of a cell by position: 16 for a contact cell, 1 (ms) for a load or staffed cell. */
export type Vector = readonly number[];
