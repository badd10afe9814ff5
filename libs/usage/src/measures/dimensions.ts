import type { Channel } from '../channels/channels.js';
import type { Direction, Outcome, ShortThreshold, Team } from '../vocabularies.js';

/**
 * The dimensions of a contact leg. `atLeast` is the greatest short-contact threshold (s) that the leg's handle time
 * reaches; it is 0 for abandoned legs and for channels that are not live.
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

/** The dimensions of load: handle time of handled legs by overlap with the slot (rule 2, belonging). */
export interface LoadDimensions {
  readonly kind: 'load';
  readonly channel: Channel;
  readonly team: Team;
}

/** The dimensions of staffed time: shift time by overlap with the slot. */
export interface StaffedDimensions {
  readonly kind: 'staffed';
  readonly team: Team;
  readonly activity: string;
}

export type Dimensions = ContactDimensions | LoadDimensions | StaffedDimensions;
