import { ContractRegistry } from '#contracts';
import { foldContract } from '#records';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every contract version with its signing time; invalid records are skipped, as in billing. */
export async function signedContracts(logs: Logs): Promise<ContractRegistry> {
  const registry = new ContractRegistry();
  await readAll(logs, 'contracts', (record) => void foldContract(registry, record));
  return registry;
}
