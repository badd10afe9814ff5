import { basisOf, takesIncrement } from '#contracts';
import type { CapacityOverflow, Price, TeamTerms } from '#contracts';
import { channelLabel } from '#usage';

const countOf = ({ basis, increment = 'exact', agreedSeconds = 0 }: Price): string => {
  const counted = basisOf(basis).line(agreedSeconds);
  return takesIncrement(basis) ? `${counted} ${increment}` : counted;
};

/** Examples: `Calls, handle time 30/6`; `Calls (queue vip, outbound), talk time 60/60`. */
export function describePrice(price: Price): string {
  const { queue, direction, skill } = price;
  const keys = [queue && `queue ${queue}`, direction, skill && `skill ${skill}`].filter(
    (key) => key !== undefined,
  );
  return `${channelLabel(price.channel)}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}, ${countOf(price)}`;
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
