import type { ContractVersion } from '#contracts';
import type { Refused } from '../contracts/contract-view.js';
import type { ObstacleDto } from './period.dto.js';

/** What keeps a client from being billed, or from being billed as somebody meant. */
export function obstaclesOf(
  versions: readonly ContractVersion[],
  refused: readonly Refused[],
): ObstacleDto[] {
  const noContract: ObstacleDto[] = versions.some(({ model }) => model !== 'ended')
    ? []
    : [{ code: 'no-contract', reason: 'no contract is signed: what the client does is metered, and waits' }];
  return [
    ...noContract,
    ...refused.map(({ key, offset, reason }): ObstacleDto => ({
      code: 'invalid-contract',
      record: key,
      reason: `the record ${key} of the contracts (offset ${offset}) is passed over: ${reason}`,
    })),
  ];
}
