import type { AuditFinding, ClientAudit } from '#invoicing';
import type { OnRecord } from '../logs/open-logs.js';

/** Cells, event ids and lines of all clients of a pass: some 100 bytes each. */
const MOST_IN_MEMORY = 2_000_000;
const RECORDS_BETWEEN_LOOKS = 10_000;

export interface PartitionPasses {
  readonly clientIds: readonly string[];
  /** A fresh audit of a client. */
  readonly auditOf: (clientId: string) => ClientAudit;
  /** Reads the partition once, from its start to the last marker of these clients. */
  readonly read: (clientIds: readonly string[], onRecord: OnRecord) => Promise<void>;
  readonly onFindings: (findings: readonly AuditFinding[]) => Promise<void>;
  readonly mostInMemory?: number;
}

/**
 * Audits clients of one partition, as many in a pass as memory takes: where they outgrow it, the last ones are put off
 * to another pass. One client is never put off, so it comes to an end.
 */
export async function auditPartition(passes: PartitionPasses): Promise<void> {
  let pending = passes.clientIds;
  while (pending.length > 0) pending = await pass(passes, pending);
}

/** Returns the clients that have been put off. */
async function pass(passes: PartitionPasses, clientIds: readonly string[]): Promise<string[]> {
  const { auditOf, read, onFindings, mostInMemory = MOST_IN_MEMORY } = passes;
  const audits = new Map(clientIds.map((clientId) => [clientId, auditOf(clientId)]));
  const findings = new Map(clientIds.map((clientId) => [clientId, [] as AuditFinding[]]));
  const putOff: string[] = [];
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
      putOff.push(audit.clientId);
    }
  };

  await read(clientIds, async (record) => {
    records += 1;
    if (records % RECORDS_BETWEEN_LOOKS === 0) makeRoom();
    const clientId = record.key?.toString() ?? '';
    const audit = audits.get(clientId);
    if (!audit) return;
    findings.get(clientId)?.push(...(await audit.take(record)));
    if (audit.isDone(record.offset + 1)) await finish(audit);
  });
  for (const audit of [...audits.values()]) await finish(audit);
  return putOff.reverse();
}
