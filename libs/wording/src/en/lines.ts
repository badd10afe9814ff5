import { netting } from './netting.js';

const baseFee = 'Base fee';
const shortfall = 'Shortfall to the agreed minimum';

/** What the lines of a document charge for. */
export const lines = {
  increments: { exact: 'exact' },
  /** A price, and the queue, direction and skill that it is limited to. */
  contacts: (channel: string, keys: readonly string[], counted: string) =>
    `${channel}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}, ${counted}`,
  queue: (queue: string) => `queue ${queue}`,
  skill: (skill: string) => `skill ${skill}`,
  directions: { inbound: 'inbound', outbound: 'outbound' },
  teams: { dedicated: 'dedicated team', shared: 'shared team' },
  contractedHours: 'Dedicated team, contracted hours',
  staffedHours: (activities: readonly string[]) =>
    `Dedicated team, staffed hours${activities.length > 0 ? ` (${activities.join(', ')})` : ''}`,
  overflow: (netted: string) => `Overflow above the team's capacity, ${netted}`,
  netted: {
    interval: (minutes: number) => `per ${minutes} minutes`,
    day: () => `netted ${netting.day}`,
    period: () => `netted ${netting.period}`,
  },
  tier: (tier: number) => `tier ${tier}`,
  /** The band of all time outside the contract's bands. */
  standardBand: 'standard',
  baseFee,
  /** A discount without a description of its own. */
  discount: 'Discount',
  shortfall,
  /** All charges of a component, as a heading. */
  components: {
    ...{ usage: 'Usage', overflow: 'Overflow', hours: 'Hours', fee: 'Fees', 'base-fee': baseFee },
    ...{ discount: 'Discounts', 'minimum-shortfall': shortfall },
  },
};
