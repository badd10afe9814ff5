import type { AuditFinding, ClientAudit } from '#invoicing';
import type { OnRecord } from '../logs/open-logs.js';

/** The most cells, event ids and lines of all clients of a pass; each takes about 100 bytes. */
const MOST_IN_MEMORY = 2_000_000;
const RECORDS_BETWEEN_CHECKS = 10_000;

export interface PartitionPasses {
  readonly clientIds: readonly string[];
  /** Creates an audit of a client. */
  readonly createAudit: (clientId: string) => ClientAudit;
  /** Reads the partition once, from its start to the last close marker of these clients. */
  readonly read: (clientIds: readonly string[], onRecord: OnRecord) => Promise<void>;
  readonly onFindings: (findings: readonly AuditFinding[]) => Promise<void>;
  readonly mostInMemory?: number;
}

/**
 * Audits the clients of one partition, as many in a pass as fit into memory: when they exceed it, the last ones are
 * deferred to another pass. At least one client is never deferred, so the passes terminate.
 */
export async function auditPartition(passes: PartitionPasses): Promise<void> {
  let pending = passes.clientIds;
  while (pending.length > 0) pending = await pass(passes, pending);
}

/** Returns the deferred clients. */
async function pass(passes: PartitionPasses, clientIds: readonly string[]): Promise<string[]> {
  const { createAudit, read, onFindings, mostInMemory = MOST_IN_MEMORY } = passes;
  const audits = new Map(clientIds.map((clientId) => [clientId, createAudit(clientId)]));
  const findings = new Map(clientIds.map((clientId) => [clientId, [] as AuditFinding[]]));
  const deferred: string[] = [];
  let records = 0;

  const finish = async (audit: ClientAudit): Promise<void> => {
    audits.delete(audit.clientId);
    await onFindings([...(findings.get(audit.clientId) ?? []), ...audit.end()]);
    findings.delete(audit.clientId);
  };
  const makeRoom = (): void => {
    let size = [...audits.values()].reduce((sum, audit) => sum + audit.size, 0);
    for (const audit of [...audits.values()].reverse()) {
      if (size <= mostInMemory || audits.size === 1) return;
      size -= audit.size;
      audits.delete(audit.clientId);
      findings.delete(audit.clientId);
      deferred.push(audit.clientId);
    }
  };

  await read(clientIds, async (record) => {
    records += 1;
    if (records % RECORDS_BETWEEN_CHECKS === 0) makeRoom();
    const clientId = record.key?.toString() ?? '';
    const audit = audits.get(clientId);
    if (!audit) return;
    findings.get(clientId)?.push(...(await audit.take(record)));
    if (audit.isDone(record.offset + 1)) await finish(audit);
  });
  for (const audit of [...audits.values()]) await finish(audit);
  return deferred.reverse();
}
