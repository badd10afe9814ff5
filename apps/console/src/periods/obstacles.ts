import type { ContractVersion } from '#contracts';
import type { Close } from '#usage';
import type { Refused } from '../contracts/contract-view.js';
import type { ObstacleDto } from './period.dto.js';

/** A close of no period of the client's calendar, and where its marker is in the journal. */
export type IgnoredClose = Pick<Close, 'fromMs' | 'toMs' | 'offset'> & { readonly partition: number };

/** How many of the latest ignored closes are listed. */
const MAX_IGNORED_LISTED = 20;

/** What keeps a client from being billed, or from being billed as intended. */
export function obstaclesOf(
  versions: readonly ContractVersion[],
  refused: readonly Refused[],
  ignored: readonly IgnoredClose[],
): ObstacleDto[] {
  const noContract: ObstacleDto[] = versions.some(({ model }) => model !== 'ended')
    ? []
    : [{ code: 'no-contract', reason: 'no contract is signed: usage is metered but not billed' }];
  return [
    ...noContract,
    ...refused.map(({ key, offset, reason }): ObstacleDto => ({
      code: 'invalid-contract',
      record: key,
      reason: `the contract record ${key} (offset ${offset}) is ignored: ${reason}`,
    })),
    ...ignored.slice(-MAX_IGNORED_LISTED).map(({ fromMs, toMs, partition, offset }): ObstacleDto => {
      const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
      return {
        code: 'ignored-close',
        record: `${partition}/${offset}`,
        reason: `the close at ${partition}/${offset} of the journal is ignored: ${from} to ${to} is not a period of the client’s calendar`,
      };
    }),
  ];
}
