import type { CloseGround, ContractVersion } from '#contracts';
import { isoInstant } from '#usage';
import type { Close } from '#usage';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import type { Refused } from '../contracts/contract-view.js';
import type { ObstacleDto } from './period.dto.js';

/** A close, where its marker is in the journal, and why it counts. */
interface JudgedClose extends Pick<Close, 'fromMs' | 'toMs' | 'offset'> {
  readonly partition: number;
  readonly ground: CloseGround | undefined;
}

const texts = getWording(DEFAULT_LANGUAGE).closing.obstacles;

/** How many of the latest closes of no period of the calendar are listed. */
const MAX_CLOSES_LISTED = 20;

/** What keeps a client from being billed, or from being billed as intended. */
export function listObstacles(
  versions: readonly ContractVersion[],
  refused: readonly Refused[],
  closes: readonly JudgedClose[],
): ObstacleDto[] {
  const noContract: ObstacleDto[] = versions.some(({ model }) => model !== 'ended')
    ? []
    : [{ code: 'no-contract', reason: texts['no-contract']() }];
  return [
    ...noContract,
    ...refused.map(({ key, offset, reason }): ObstacleDto => ({
      code: 'invalid-contract',
      record: key,
      reason: `${texts['invalid-contract'](key)} Offset ${offset}: ${reason}`,
    })),
    ...closes
      .filter(({ ground }) => ground !== 'calendar')
      .slice(-MAX_CLOSES_LISTED)
      .map(offCalendar),
  ];
}

function offCalendar({ fromMs, toMs, partition, offset, ground }: JudgedClose): ObstacleDto {
  const record = `${partition}/${offset}`;
  const code = ground === undefined ? 'ignored-close' : 'off-calendar-close';
  return {
    code,
    record,
    reason: `${texts[code](record)} The close is of ${isoInstant(fromMs)} to ${isoInstant(toMs)}.`,
  };
}
