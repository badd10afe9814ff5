import { describe, expect, it } from '@jest/globals';
import type { ClientAudit } from '#invoicing';
import type { RawRecord } from '#kafka';
import { auditPartition } from './audit-partition.js';

const LAST = 30_000;
const record = (clientId: string, offset: number): RawRecord => ({
  ...{ offset, appendedAtMs: 0, key: Buffer.from(clientId), value: null, headers: {} },
});

/** A fake audit that grows with each record; its one finding has the number of records it took. */
function audit(clientId: string, sizePerRecord: number): ClientAudit {
  let seen = 0;
  const fake: Pick<ClientAudit, 'clientId' | 'size' | 'isDone' | 'take' | 'end'> = {
    clientId,
    get size() {
      return seen * sizePerRecord;
    },
    isDone: (offset) => offset > LAST,
    take: () => {
      seen += 1;
      return Promise.resolve([]);
    },
    end: () => [{ claim: { clientId, sequence: seen } }] as ReturnType<ClientAudit['end']>,
  };
  return fake as ClientAudit;
}

/** Runs the audit with one record per client and offset; returns the clients of each pass and the findings. */
async function run(clientIds: readonly string[], sizePerRecord: number) {
  const passes: string[][] = [];
  const found: string[] = [];
  await auditPartition({
    ...{ clientIds, mostInMemory: 25_000 },
    createAudit: (clientId) => audit(clientId, sizePerRecord),
    read: async (some, onRecord) => {
      passes.push([...some]);
      for (let offset = 0; offset <= LAST; offset++)
        for (const clientId of [...clientIds, 'stranger']) await onRecord(record(clientId, offset));
    },
    onFindings: (findings) => {
      for (const finding of findings)
        if ('claim' in finding) found.push(`${finding.claim.clientId} ${finding.claim.sequence}`);
      return Promise.resolve();
    },
  });
  return { passes, found };
}

describe('auditPartition', () => {
  const everyRecord = ['a', 'b', 'c'].map((clientId) => `${clientId} ${LAST + 1}`);

  it('uses one pass if all clients fit into memory', async () => {
    expect(await run(['a', 'b', 'c'], 0.1)).toEqual({ passes: [['a', 'b', 'c']], found: everyRecord });
  });

  it('defers clients to another pass if they do not, and terminates', async () => {
    const { passes, found } = await run(['a', 'b', 'c'], 1);
    expect(passes).toEqual([['a', 'b', 'c'], ['b', 'c'], ['c']]);
    expect(found).toEqual(everyRecord);
  });
});
