import { beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash, issue } from '#invoicing';
import type { AuditFinding, IssuedDocument } from '#invoicing';
import type { TopicName } from '#kafka';
import { findDocument } from '../events/find-document.js';
import { ignoredText } from '../logs/ignored-record.js';
import { noDocumentText } from '../logs/published.js';
import { fakeLogs } from '../testing/fake-logs.js';
import type { LoggedRecord } from '../testing/fake-logs.js';
import { call, perMinute, terms } from '../testing/fixtures.js';
import { findingJson, findingText } from './format.js';
import { verifyDocuments } from './verify-documents.js';

const MARCH = '2026-02-28T23:00:00Z';
const APRIL = '2026-03-31T22:00:00Z';
const CLOSED_MS = Date.parse('2026-04-01T00:00:00Z');
const close = {
  ...{ specversion: '1.0', id: 'close', source: '/contador/billing', type: 'period.close' },
  data: { clientId: 'acme', revision: 0, after: 0, from: MARCH, to: APRIL },
};
const logged = (key: string | null, value: unknown, appendedAtMs = 0): LoggedRecord => ({
  ...{ key, appendedAtMs, value: typeof value === 'string' ? value : JSON.stringify(value) },
});
const event = (data: unknown): LoggedRecord =>
  logged('acme', { specversion: '1.0', id: 'd', source: '/x', type: 'invoice.issued', data });

const contract = logged('acme/1', terms(perMinute({ unitPrice: '0.65' })), Date.parse(MARCH));
const journal = [
  logged('acme', call(600_000), Date.parse('2026-03-02T09:00:00Z')),
  logged('acme', close, CLOSED_MS),
];

type Topics = Readonly<Partial<Record<TopicName, readonly LoggedRecord[]>>>;

async function verified(topics: Topics) {
  const findings: AuditFinding[] = [];
  const lines: string[] = [];
  await verifyDocuments(fakeLogs({ journal, contracts: [contract], ...topics }), {
    earlierPatterns: [],
    onProgress: () => undefined,
    onFindings: async (found) => void findings.push(...found),
    onGaps: async () => undefined,
    onOther: (other) => lines.push(noDocumentText(other)),
    onIgnored: (ignored) => lines.push(ignoredText(ignored)),
    onCutOff: () => undefined,
  });
  return { findings, lines, texts: findings.map(findingText).join('') };
}

/** The invoice of March, as billing issues it. */
let genuine: IssuedDocument;
const forged = (change: object): IssuedDocument => {
  const changed = { ...genuine, ...change };
  return { ...changed, contentHash: contentHash(changed) };
};

beforeAll(async () => {
  const issued = { number: '2026-000001', sequence: 1, issuedAt: APRIL, dueDate: '2026-05-01' };
  const identity = {
    ...{ documentId: 'x', clientId: 'acme', type: 'invoice', series: 'main', ...issued },
    ...{ period: { from: MARCH, to: APRIL }, zone: 'Europe/Madrid', currency: 'EUR', total: '1.00' },
    ...{ seller: { name: 'Contador S.A.' }, journal: { partition: 0, offset: 1 }, lines: [] },
    ...{ contentHash: '0'.repeat(64) },
  };
  const { findings } = await verified({ invoices: [event(identity)] });
  const missing = findings.flatMap((finding) => ('draft' in finding ? [finding.draft] : []));
  if (!missing[0]) throw new Error('the close books nothing');
  genuine = issue(missing[0], issued);
});

describe('verifyDocuments', () => {
  it('proves the genuine document, and reports each record that is none by its position, code and reason', async () => {
    const { journal: _journal, ...withoutJournal } = genuine;
    const invoices = [
      event(withoutJournal),
      event({ ...genuine, journal: 'nowhere' }),
      event(5),
      event(genuine),
      logged('acme', '{\u001b[2J'),
      logged('acme', { data: genuine, type: 'invoice.paid' }),
    ];
    const { texts, lines } = await verified({ invoices });
    expect(texts).toBe('ok 2026-000001 acme 2026-03 EUR 7.87\n');
    expect(lines).toEqual([
      'NO DOCUMENT at 0/0 of the invoices topic (invalid): the data is no document: /journal: journal is missing; must be an object',
      'NO DOCUMENT at 0/1 of the invoices topic (invalid): the data is no document: /journal: journal is "nowhere"; must be an object',
      'NO DOCUMENT at 0/2 of the invoices topic (invalid): the data is no document: /: this is 5; must be an object',
      expect.stringMatching(/^NO DOCUMENT at 0\/4 of the invoices topic \(not-json\): [^\p{Cc}]*$/u),
      'NO DOCUMENT at 0/5 of the invoices topic (unknown-type): an event of type "invoice.paid" is no issued document',
    ]);
  });

  it('reports each contract and adjustment record that it ignores, and proves the documents of the others', async () => {
    const { texts, lines } = await verified({
      invoices: [event(genuine)],
      contracts: [
        logged('acme/2', { clientId: 'acme' }),
        contract,
        logged('acme/1', terms(perMinute({ unitPrice: '9' }))),
        { key: 'acme/1', value: null },
      ],
      adjustments: [logged(null, '[')],
    });
    expect(texts).toBe('ok 2026-000001 acme 2026-03 EUR 7.87\n');
    expect(lines).toEqual([
      expect.stringMatching(
        /^The record at 0\/0 of the contracts topic, with key acme\/2, is ignored, as in billing: .*\/version: version is missing; /,
      ),
      'The record at 0/2 of the contracts topic, with key acme/1, is ignored, as in billing: the number already exists with other terms',
      expect.stringMatching(/^The record at 0\/3 .* is ignored, as in billing: .*a tombstone for acme\/1/),
      expect.stringMatching(
        /^The record at 0\/0 of the adjustments topic is ignored, as in billing: SyntaxError/,
      ),
    ]);
  });

  it('reports documents of any dates, numbers and texts, each on lines of its own', async () => {
    const claims = [
      forged({ documentId: 'a', issuedAt: '0001-01-01T00:00:00Z', number: 'ES-0001' }),
      forged({ documentId: 'b', period: { from: '9999-12-31T23:59:59-14:00', to: APRIL } }),
      forged({ documentId: 'c', period: { from: '0000-01-01T00:00:00Z', to: MARCH }, zone: 'America/Lima' }),
      forged({ documentId: 'd', number: '2026-000004\nok 2026-000005' }),
      forged({ note: '\u001b[1A\u001b[2Kok' }),
    ];
    const { findings, texts } = await verified({ invoices: [genuine, ...claims].map(event) });
    expect(texts.split('\n').filter((line) => line.startsWith('ok '))).toHaveLength(1);
    expect(texts.match(/^WRONG /gm)).toHaveLength(5);
    expect(texts.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(texts).toContain(' acme +010000-01-01/2026-03-31 EUR 7.87: no close of acme');
    expect(() => JSON.stringify(findings.map(findingJson))).not.toThrow();
  });
});

describe('findDocument', () => {
  it('leaves out documents that are not in the format, and reports each once', async () => {
    const malformed = { ...genuine, lines: [null] };
    const logs = fakeLogs({ invoices: [malformed, genuine, { ...malformed, documentId: 'x' }].map(event) });
    const lines: string[] = [];
    const found = await findDocument(logs, genuine.number, (other) => lines.push(noDocumentText(other)));
    expect(found).toEqual({ document: genuine, documents: [genuine] });
    expect(lines).toEqual([
      'NO DOCUMENT at 0/0 of the invoices topic (type): /lines/0: this is null; must be an object',
      'NO DOCUMENT at 0/2 of the invoices topic (type): /lines/0: this is null; must be an object',
    ]);
    await expect(findDocument(logs, 'x', () => undefined)).rejects.toThrow('No document with the number');
  });
});
