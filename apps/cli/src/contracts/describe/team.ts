import type { CapacityOverflow, TeamTerms, Terms } from '#contracts';
import { grouped, pricing } from './pricing.js';
import { listed } from './rows.js';
import type { Row } from './rows.js';

/** The rows for the dedicated team and its overflow. */
export function teamRows({ team, overflow, currency }: Terms): Row[] {
  const rows: Row[] = [];
  if (team) rows.push(['Team', `${hours(team)}, ${pricing(team, { unit: 'hour', currency })}`]);
  if (overflow?.by === 'routing')
    rows.push([
      'Overflow',
      'contacts handled by the shared team, at the contact prices; all others are included',
    ]);
  if (overflow?.by === 'capacity')
    rows.push([
      'Overflow',
      `${pricing(overflow.price, { unit: 'minute', currency })}; ${capacity(overflow)}`,
    ]);
  return rows;
}

function hours({ hours: of, quantity, fte, hoursPerFte, activities = [] }: TeamTerms): string {
  if (of === 'staffed') return `staffed hours of ${listed(activities)} time`;
  if (quantity !== undefined) return `${grouped(quantity)} hours a period`;
  return `${grouped(fte ?? '')} full-time agents of ${grouped(hoursPerFte ?? '')} hours a period`;
}

const NETTED = {
  interval: 'netted by interval',
  day: 'netted by day',
  period: 'netted over the period',
} as const;

function capacity({
  intervalMinutes,
  occupancy,
  activities,
  concurrency,
  netting,
}: CapacityOverflow): string {
  const concurrent = Object.entries(concurrency).filter(([, contacts]) => contacts !== '1');
  const concurrencyTexts = concurrent.map(([channel, contacts]) => `${contacts} concurrent ${channel}s`);
  return [
    `load above ${listed(activities)} time × ${occupancy} occupancy`,
    `per ${intervalMinutes} minutes`,
    NETTED[netting],
    ...concurrencyTexts,
  ].join(', ');
}
