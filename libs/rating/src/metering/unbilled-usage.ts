import { CHANNELS, TEAMS, handleMs } from '#usage';
import type { Channel, ContactRow, Team } from '#usage';
import { LISTED_REASONS } from '../document/rated-document.js';
import type { ListedReason, ListedUsage } from '../document/rated-document.js';

type Tally = { -readonly [K in keyof ListedUsage]: ListedUsage[K] };

/** Usage that costs nothing, summed over the document by reason, channel and team, so that none is left out. */
export class UnbilledUsage {
  private readonly tallies = new Map<string, Tally>();

  /** Returns a function that adds a row to the sums of one reason, channel and team. */
  sink(reason: ListedReason, channel: Channel, team: Team): (row: ContactRow) => void {
    const key = `${reason} ${channel} ${team}`;
    const tally = this.tallies.get(key) ?? { reason, channel, team, contacts: 0, legs: 0, handleMs: 0 };
    this.tallies.set(key, tally);
    return ({ measures }) => {
      tally.contacts += measures.contacts;
      tally.legs += measures.legs;
      tally.handleMs += handleMs(measures);
    };
  }

  /** The rows in a fixed order, without rows of zeros (whose events are all voided). */
  rows(): ListedUsage[] {
    const rank = ({ reason, channel, team }: ListedUsage): number =>
      (LISTED_REASONS.indexOf(reason) * CHANNELS.length + CHANNELS.indexOf(channel)) * TEAMS.length +
      TEAMS.indexOf(team);
    return [...this.tallies.values()]
      .filter((tally) => tally.contacts > 0 || tally.legs > 0 || tally.handleMs > 0)
      .sort((a, b) => rank(a) - rank(b));
  }
}
