import type { CapacityOverflow, Price, TeamTerms } from '#contracts';
import { channelLabel } from '#usage';

const basisOf = ({ basis, increment = 'exact', agreedSeconds }: Price): string => {
  switch (basis) {
    case 'handle':
      return `handle time ${increment}`;
    case 'talk':
      return `talk time ${increment}`;
    case 'response':
      return 'response time';
    case 'contact':
      return 'per contact';
    case 'agreed-time':
      return `agreed time ${agreedSeconds} s each`;
  }
};

/** Examples: `Calls, handle time 30/6`; `Calls (queue vip, outbound), talk time 60/60`. */
export function describePrice(price: Price): string {
  const { queue, direction, skill } = price;
  const keys = [queue && `queue ${queue}`, direction, skill && `skill ${skill}`].filter(
    (key) => key !== undefined,
  );
  return `${channelLabel(price.channel)}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}, ${basisOf(price)}`;
}

export const describeTeam = ({ hours, activities = [] }: TeamTerms): string =>
  hours === 'contracted'
    ? 'Dedicated team, contracted hours'
    : `Dedicated team, staffed hours (${activities.join(', ')})`;

const NETTING: Record<CapacityOverflow['netting'], (minutes: number) => string> = {
  interval: (minutes) => `per ${minutes} minutes`,
  day: () => 'netted by day',
  period: () => 'netted over the period',
};

export const describeCapacity = ({ netting, intervalMinutes }: CapacityOverflow): string =>
  `Overflow above the team's capacity, ${NETTING[netting](intervalMinutes)}`;
