import { coreTeam } from '#rating';
import type { ContractVersion, Period } from '#contracts';
import type { UsageRow } from '#usage';
import { bucketsOf } from '../usage/buckets.js';
import { groupUsage, totalOf } from '../usage/group-usage.js';
import type { Grouping, Split } from '../usage/group-usage.js';
import { shortBelow } from '../usage/short-threshold.js';
import { coreFigures } from './core-figures.js';
import { serviceFigures } from './service-figures.js';
import type { StatementDayDto, StatementDto } from './statement.dto.js';

/** Volumes and service measures of a period's usage: in all, by channel and team, by day. */
export function statementOf(
  versions: readonly ContractVersion[],
  usage: readonly UsageRow[],
  period: Period,
): Pick<StatementDto, 'total' | 'core' | 'byChannel' | 'byDay'> {
  const bucketOf = bucketsOf('day', period.zone);
  const below = shortBelow(versions);
  const handled = usage.filter(({ kind }) => kind === 'contact');
  const grouped = (own: Grouping['bucketOf'], split: readonly Split[]) =>
    groupUsage(handled, { ...period, bucketOf: own, split, shortBelow: below });
  const whole = { ...period, local: '' };

  const core = coreTeam(versions, usage, period);
  const coreOfDay = new Map<string, typeof core>();
  for (const slot of core) {
    const { local } = bucketOf(slot.slot);
    coreOfDay.set(local, [...(coreOfDay.get(local) ?? []), slot]);
  }
  const contactsOfDay = new Map(
    grouped(bucketOf, []).map(({ bucket, measures }) => [bucket.local, measures]),
  );
  const days = [...new Set([...contactsOfDay.keys(), ...coreOfDay.keys()])].sort();
  return {
    total: serviceFigures(totalOf(handled, below)),
    core: coreFigures(core),
    byChannel: grouped(() => whole, ['channel', 'team']).map(
      ({ values: { channel = '', team = '' }, measures }) => ({
        ...{ channel, team },
        ...serviceFigures(measures),
      }),
    ),
    byDay: days.map((day): StatementDayDto => ({
      day,
      ...serviceFigures(contactsOfDay.get(day) ?? totalOf([], below)),
      core: coreFigures(coreOfDay.get(day) ?? []),
    })),
  };
}
