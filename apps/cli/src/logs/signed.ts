import { ContractRegistry } from '#contracts';
import { contractFaultText, foldContract } from '#records';
import { ignoredRecord } from './ignored-record.js';
import type { OnIgnored } from './ignored-record.js';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every contract version with its signing time; invalid records are ignored, as in billing, and reported. */
export async function readSignedContracts(logs: Logs, onIgnored: OnIgnored): Promise<ContractRegistry> {
  const registry = new ContractRegistry();
  await readAll(logs, 'contracts', (record, partition) => {
    const reason = contractFaultText(foldContract(registry, record));
    if (reason !== undefined) onIgnored(ignoredRecord('contracts', partition, record, reason));
  });
  return registry;
}
