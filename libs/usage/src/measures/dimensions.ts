import type { Channel, Direction, Outcome, ShortThreshold, Team } from '../terms.js';

/**
 * What a contact leg is counted under. `atLeast` is the greatest short-contact threshold (s) that the leg's
 * handle time reaches; it is 0 for abandoned legs and for channels other than calls.
 */
export interface ContactDimensions {
  readonly kind: 'contact';
  readonly channel: Channel;
  readonly team: Team;
  readonly outcome: Outcome;
  readonly direction: Direction;
  readonly queue?: string;
  readonly skill?: string;
  readonly atLeast: ShortThreshold;
}

/** Handle time of handled legs by overlap with the interval (rule 2, belonging). */
export interface LoadDimensions {
  readonly kind: 'load';
  readonly channel: Channel;
  readonly team: Team;
}

/** Shift time by overlap with the interval. */
export interface StaffedDimensions {
  readonly kind: 'staffed';
  readonly team: Team;
  readonly activity: string;
}

export type Dimensions = ContactDimensions | LoadDimensions | StaffedDimensions;
