import { recordJson } from '#kafka';
import { ContractRegistry } from '#contracts';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every contract version with its signing time; invalid records are skipped, as in billing. */
export async function signedContracts(logs: Logs): Promise<ContractRegistry> {
  const registry = new ContractRegistry();
  await readAll(logs, 'contracts', ({ value, appendedAtMs }) => {
    if (value !== null) registry.add(recordJson(value), appendedAtMs);
  });
  return registry;
}
