import { readFileSync } from 'node:fs';
import type { AccessKey } from '#access';
import type { ContractVersion } from '#contracts';
import { draftDocument, issue } from '#invoicing';
import type { Adjustment, CloseBatch, DraftDocument } from '#invoicing';
import type { OutgoingRecord } from '#kafka';
import type { RatedDocument } from '#rating';
import {
  DeadLetterPublisher,
  accessKeyRecord,
  adjustmentAudit,
  adjustmentRecord,
  closeRecord,
  contractAudit,
  contractRecord,
  draftRecord,
  invoiceRecord,
  keyAudit,
} from '#records';
import type { DeadLetter, KeyChange } from '#records';
import { replayedDeadLetter } from './replayed-dead-letter.js';

/** A record, and the name of its message in the AsyncAPI description. */
export type WrittenRecord = readonly [message: string, record: OutgoingRecord];

const AT = new Date('2026-04-01T00:00:00Z');
const EXAMPLES = ['per-event', 'hourly', 'mixed'] as const;
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const contract = (example: string): ContractVersion[] =>
  json(`examples/${example}/contract.json`) as ContractVersion[];

// `Required`: a field that a shape gains must be in the fixture, or the types do not match
const details: Required<Omit<AccessKey, 'hash'>> = {
  ...{ keyId: '5f0c1a9be2d34c77', name: 'dashboard', role: 'client', clientId: 'acme' },
  ...{ createdAt: AT.toISOString(), createdBy: 'ana', expiresAt: AT.toISOString() },
  ...{ revokedAt: AT.toISOString(), replaces: '0123456789abcdef' },
};
const key: Required<AccessKey> = { ...details, hash: 'a'.repeat(64) };
const adjustment: Required<Adjustment> = {
  ...{ clientId: 'acme', id: 'sla', kind: 'credit', amount: '15.50', currency: 'EUR' },
  ...{ description: 'Service credit', reason: 'SLA missed', bookedBy: 'ana' },
};
const signature = { at: AT.toISOString(), by: 'ana', reason: 'a better price' };

/** The draft of an example's document. */
function draft(example: string): DraftDocument {
  const rated = json(`examples/${example}/expected.json`) as RatedDocument;
  const { clientId, period } = rated;
  const [fromMs, toMs] = [Date.parse(period.from), Date.parse(period.to)];
  return draftDocument({
    fact: { type: 'invoice', series: 'main', clientId, fromMs, toMs, marker: 'close 1' },
    ...{ rated, journal: { partition: 0, offset: 1 }, usageHash: 'b'.repeat(64) },
    ...{ seller: { name: 'Seller' }, versions: contract(example), corrects: 'A-1' },
  });
}

const issueFacts = { number: 'A-2', sequence: 2, issuedAt: AT.toISOString(), dueDate: '2026-05-01' };
const position = { partition: 0, offset: 7 };
const batch: Required<CloseBatch> = {
  ...{ closeId: 'acme/1', clientId: 'acme', series: 'main', afterSequence: 0 },
  documents: EXAMPLES.map(draft),
};

const deadLetter: Required<DeadLetter> = {
  record: { offset: 42, key: Buffer.from('acme'), value: null, headers: {} },
  ...{ topic: 'contador.journal', partition: 3, code: 'oversized', message: 'too large', clientId: 'acme' },
  notKept: { lastOffset: 42, records: 1, bytes: 9_000_000 },
};

async function deadLetterRecords(): Promise<WrittenRecord[]> {
  const sent: OutgoingRecord[] = [];
  const send = (_: string, records: readonly OutgoingRecord[]): Promise<[]> => {
    sent.push(...records);
    return Promise.resolve([]);
  };
  const { clientId: _, notKept: __, ...unknownClient } = deadLetter;
  await new DeadLetterPublisher({ send }, 'contador.dead-letters').publish([deadLetter, unknownClient]);
  return sent.map((record) => ['dead-letter', record]);
}

const keyChange = (type: KeyChange['type'], before?: AccessKey): WrittenRecord => [
  `audit.${type}`,
  keyAudit({ type, before, after: key, by: 'ana', at: AT }),
];

const contractRecords = (): { signed: WrittenRecord[]; audited: WrittenRecord[] } => {
  const versions = EXAMPLES.flatMap(contract);
  return {
    signed: versions.map((version) => [
      'contract-version',
      contractRecord(version, JSON.stringify(version), signature),
    ]),
    audited: versions.flatMap((version): WrittenRecord[] => [
      ['audit.contract.signed', contractAudit(version, signature, undefined)],
      ['audit.contract.signed', contractAudit(version, signature, version)],
    ]),
  };
};

/** Records of each writer of libs/records, by the name of the writer. */
export async function writtenRecords(): Promise<Record<string, readonly WrittenRecord[]>> {
  const { signed, audited } = contractRecords();
  const period = { fromMs: 0, toMs: AT.getTime() };
  return {
    closeRecord: [
      ['period.close.binary', closeRecord({ clientId: 'acme', period, revision: 1, after: 2 }, 12)],
    ],
    draftRecord: [['close-batch', draftRecord(batch, 0)]],
    invoiceRecord: (['invoice', 'credit-note', 'debit-note'] as const).map((type) => [
      `${type}.issued`,
      invoiceRecord(issue({ ...draft('mixed'), type }, issueFacts), position),
    ]),
    contractRecord: signed,
    contractAudit: audited,
    adjustmentRecord: [['adjustment', adjustmentRecord(adjustment, AT)]],
    adjustmentAudit: [['audit.adjustment.booked', adjustmentAudit(adjustment, 'ben', AT)]],
    accessKeyRecord: [['access-key', accessKeyRecord(key)]],
    keyAudit: [keyChange('key.created'), keyChange('key.rotated', key), keyChange('key.revoked', key)],
    DeadLetterPublisher: await deadLetterRecords(),
    Replayer: await replayedDeadLetter(),
  };
}
