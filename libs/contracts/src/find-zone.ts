import { buildSchedule } from './schedule.js';
import type { ContractVersion } from './terms/contract-version.js';

/** The zone of the days and hours in which a client's usage is reported from an instant on; UTC without a contract. */
export function findZone(versions: readonly ContractVersion[], instantMs: number): string {
  const withTerms = buildSchedule(versions).filter(({ terms }) => terms !== undefined);
  const current = withTerms.find(({ toMs }) => instantMs < toMs) ?? withTerms.at(-1);
  return current?.terms?.zone ?? 'UTC';
}
