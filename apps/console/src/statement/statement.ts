import { createBuckets, shortBelow } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import { coreTeam } from '#rating';
import { groupBy } from '#usage';
import type { UsageRow } from '#usage';
import { groupUsage } from '../usage/group-usage.js';
import type { UsageGroup } from '../usage/group-usage.js';
import { coreFigures } from './core-figures.js';
import { serviceFigures } from './service-figures.js';
import { sumMeasures } from './sum-measures.js';
import type { StatementDayDto, StatementDto } from './statement.dto.js';

/** Volumes and service measures of a period's usage: in total, by channel and team, and by day. */
export function buildStatement(
  versions: readonly ContractVersion[],
  usage: readonly UsageRow[],
  period: Period,
): Pick<StatementDto, 'total' | 'core' | 'byChannel' | 'byDay'> {
  const findBucket = createBuckets('day', period.zone);
  // A month of a busy client is iterated once: everything else is derived from the sums of its days.
  const groups = groupUsage(
    usage.filter(({ kind }) => kind === 'contact'),
    { ...period, findBucket, split: ['channel', 'team'], shortBelow: shortBelow(versions) },
  );
  const core = coreTeam(versions, usage, period);
  const coreOfDay = groupBy(core, ({ slot }) => findBucket(slot).local);
  const contactsOfDay = groupBy(groups, ({ bucket }) => bucket.local);
  const days = [...new Set([...contactsOfDay.keys(), ...coreOfDay.keys()])].sort();
  return {
    total: groupFigures(groups),
    core: coreFigures(core),
    byChannel: [...groupBy(groups, ({ values: { channel = '', team = '' } }) => `${channel} ${team}`)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => {
        const [channel = '', team = ''] = key.split(' ');
        return { channel, team, ...groupFigures(own) };
      }),
    byDay: days.map((day): StatementDayDto => ({
      day,
      ...groupFigures(contactsOfDay.get(day) ?? []),
      core: coreFigures(coreOfDay.get(day) ?? []),
    })),
  };
}

const groupFigures = (groups: readonly UsageGroup[]) =>
  serviceFigures(sumMeasures(groups.map(({ measures }) => measures)));
