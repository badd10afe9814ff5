import type { ContractVersion } from '#contracts';
import type { TimeRange } from '#usage';
import { MODELS, createVersions } from '../rating/contracts.js';

/** The calendar month in UTC that is `ago` months before the one that holds an instant. */
export function earlierMonth(nowMs: number, ago: number): TimeRange {
  const now = new Date(nowMs);
  const start = (back: number): number => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back);
  return { fromMs: start(ago), toMs: start(ago - 1) };
}

/**
 * One version for each client, the models in turn, whose grace lets the month close at an instant and not
 * before.
 */
export function dueContracts(
  clientIds: readonly string[],
  version: number,
  { fromMs, toMs }: TimeRange,
  dueAtMs: number,
): readonly ContractVersion[] {
  const models = Object.values(MODELS);
  const terms = {
    version,
    effectiveFrom: new Date(fromMs).toISOString(),
    grace: `PT${Math.ceil((dueAtMs - toMs) / 1000)}S`,
  };
  return clientIds.flatMap((clientId, index) =>
    createVersions({ ...models[index % models.length], ...terms, clientId }),
  );
}
