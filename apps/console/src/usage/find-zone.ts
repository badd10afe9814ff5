import { buildSchedule } from '#contracts';
import type { ContractVersion } from '#contracts';

/** The zone of the days and hours in which a client's usage is reported from an instant on; UTC without a contract. */
export function findZone(versions: readonly ContractVersion[], instantMs: number): string {
  const withTerms = buildSchedule(versions).filter(({ terms }) => terms !== undefined);
  const current = withTerms.find(({ toMs }) => instantMs < toMs) ?? withTerms.at(-1);
  return current?.terms?.zone ?? 'UTC';
}
