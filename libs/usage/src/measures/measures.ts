/**
 * Sums of one contact cell, all integers: counts and milliseconds. `handle1Ms` to `talk60Ms` are sums of each leg's
 * time rounded up by the increments 1/1, 6/6, 30/6 and 60/60 (rule 4, quantity).
 */
export const CONTACT_MEASURES = [
  'contacts', // legs with leg number 1
  'legs',
  'talkMs',
  'holdMs',
  'wrapMs',
  'responseMs',
  'responses', // legs with a response time
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
