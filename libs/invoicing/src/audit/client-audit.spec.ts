import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ContractRegistry } from '#contracts';
import { printedPeriod } from '#rating';
import { DAY_MS, ClientReplay } from '#usage';
import type { ReplayedRecord } from '#usage';
import { terms } from '../../test/given.js';
import type { DraftDocument, IssuedDocument } from '../document/document.js';
import { buildDocumentId } from '../document/draft-document.js';
import { issue } from '../document/issue.js';
import type { DocumentAudit } from './audit-finding.js';
import { createClaim } from './claim.js';
import type { Claim } from './claim.js';
import { ClientAudit } from './client-audit.js';
import { runs } from '../../../../test/support/nightly.js';

const SETTINGS = { lateWindowMs: 62 * DAY_MS, clockSkewMs: 300_000 };
const HOUR_MS = 3_600_000;
const [MARCH, APRIL, MAY] = ['2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z', '2026-04-30T22:00:00Z'].map(
  (at) => Date.parse(at),
) as [number, number, number];
const iso = (ms: number): string => new Date(ms).toISOString();

interface TestRecord {
  readonly atMs: number;
  readonly type: string;
  readonly id: string;
  readonly data: object;
}

const call = (id: string, atMs: number, endedAtMs: number, talkMs: number, revision = 0): TestRecord => ({
  ...{ atMs, type: 'contact.call', id },
  data: {
    ...{ clientId: 'acme', contactId: id, outcome: 'handled', agentId: 'a', talkMs, revision },
    ...{ startedAt: iso(endedAtMs - talkMs), endedAt: iso(endedAtMs) },
  },
});
const close = (atMs: number, fromMs: number, toMs: number, more: object = {}): TestRecord => ({
  ...{ atMs, type: 'period.close', id: 'close' },
  data: { clientId: 'acme', from: iso(fromMs), to: iso(toMs), ...more },
});

/** Two months of calls, some of March late or corrected in April, and the closes of both months. */
const RECORDS: readonly TestRecord[] = [
  ...Array.from({ length: 40 }, (_, n) => {
    const endedAtMs = MARCH + (n * 36 + 5) * HOUR_MS;
    return call(`c-${n}`, endedAtMs + 1_000, endedAtMs, 60_000 + n * 1_700);
  }),
  close(APRIL + HOUR_MS, MARCH, APRIL, { revision: 0 }),
  call('late', APRIL + 9 * HOUR_MS, APRIL - 50 * HOUR_MS, 90_000),
  call('c-3', APRIL + 30 * HOUR_MS, MARCH + 113 * HOUR_MS, 400_000, 1),
  close(MAY + HOUR_MS, APRIL, MAY, { revision: 0 }),
];

/** Audits records, sorted by time; billing's own closes are those with revision 0. */
async function audited(
  records: readonly TestRecord[],
  claims: readonly Claim[] = [],
  { signedAtMs = MARCH - HOUR_MS, document }: { signedAtMs?: number; document?: IssuedDocument } = {},
) {
  const registry = new ContractRegistry();
  const minimum = { kind: 'floor', amount: '5000.00' };
  const tiers = { tierMode: 'graduated', tiers: [{ upTo: '20', unitPrice: '0.65' }, { unitPrice: '0.55' }] };
  const prices = [{ channel: 'call', basis: 'handle', ...tiers }];
  registry.add(
    { ...terms, effectiveFrom: '2026-03-01T00:00:00+01:00', contacts: { prices }, minimum },
    signedAtMs,
  );
  const replay = new ClientReplay('acme', SETTINGS, 100);
  const audit = new ClientAudit({
    ...{ clientId: 'acme', partition: 0, signed: registry.signed('acme'), adjustments: [], claims },
    ...{ replay, reachMs: 2 * SETTINGS.lateWindowMs },
    load: () => (document ? Promise.resolve(document) : Promise.reject(new Error('nothing is published'))),
  });
  const drafts: DraftDocument[] = [];
  const audits: DocumentAudit[] = [];
  const inOrder = [...records].sort((a, b) => a.atMs - b.atMs);
  for (const [offset, { atMs, type, id, data }] of inOrder.entries()) {
    const isOwn = type === 'period.close' && 'revision' in data && data.revision === 0;
    const value = JSON.stringify({
      ...{ specversion: '1.0', source: '/x', id, type },
      data: isOwn ? { ...data, after: replay.closes.length } : data,
    });
    const record: ReplayedRecord = {
      ...{ offset, appendedAtMs: atMs, key: Buffer.from('acme'), value: Buffer.from(value) },
    };
    for (const finding of await audit.take(record)) {
      if ('draft' in finding) drafts.push(finding.draft);
      else audits.push(finding);
    }
  }
  return { drafts, audits, left: audit.end() };
}

const contentOf = ({ type, period, lines, net, tax, total }: DraftDocument): object => ({
  ...{ type, period, net, tax, total },
  lines: lines.map(({ component, quantity, unitPrice, amount }) => ({
    component,
    quantity,
    unitPrice,
    amount,
  })),
});

/** Closes of arbitrary ranges at any time: a minute, months, up to now, or a calendar month that is already closed. */
const forged = fc
  .record({
    atMs: fc.integer({ min: MARCH + HOUR_MS, max: MAY }),
    beforeMs: fc.integer({ min: 0, max: 40 * 24 * HOUR_MS }),
    lengthMs: fc.oneof(fc.constant(60_000), fc.integer({ min: 1, max: 60 * 24 * HOUR_MS })),
    more: fc.constantFrom(
      {},
      { revision: Number.MAX_SAFE_INTEGER },
      { after: 0 },
      { after: 1 },
      { after: 2 },
    ),
  })
  .map(({ atMs, beforeMs, lengthMs, more }) => {
    const toMs = atMs - beforeMs;
    return close(atMs, toMs - lengthMs, toMs, more);
  });

describe('the documents that verify derives', () => {
  it('are an invoice for each month, the second with late usage of the first', async () => {
    const { drafts } = await audited(RECORDS);
    expect(drafts.map(({ type, period }) => [type, Date.parse(period.from)])).toEqual([
      ['invoice', MARCH],
      ['invoice', APRIL],
    ]);
    expect(drafts[1]?.lines.filter(({ difference }) => difference).length).toBeGreaterThan(0);
  });

  it('are the same to the cent for any closes that others have published among the records', async () => {
    const expected = (await audited(RECORDS)).drafts.map(contentOf);
    await fc.assert(
      fc.asyncProperty(fc.array(forged, { minLength: 1, maxLength: 5 }), async (closes) => {
        expect((await audited([...RECORDS, ...closes])).drafts.map(contentOf)).toEqual(expected);
      }),
      runs(10),
    );
  });

  it('include late usage even if the last period was closed with the highest possible revision', async () => {
    const again = close(APRIL + 2 * HOUR_MS, MARCH, APRIL, { revision: Number.MAX_SAFE_INTEGER });
    const expected = (await audited(RECORDS)).drafts.map(contentOf);
    expect((await audited([...RECORDS, again])).drafts.map(contentOf)).toEqual(expected);
  });

  it('include none for a close that matches no period of the calendar, and the finding reports it', async () => {
    const [fromMs, toMs] = [MARCH + 10 * HOUR_MS, MARCH + 10 * HOUR_MS + 60_000];
    const minute = close(toMs + 1, fromMs, toMs);
    const offset = [...RECORDS, minute].sort((a, b) => a.atMs - b.atMs).indexOf(minute);
    const claim = { clientId: 'acme', documentId: 'x', journal: { partition: 0, offset } } as Claim;
    const { left } = await audited([...RECORDS, minute], [claim]);
    expect(left).toEqual([
      {
        claim,
        fault: {
          code: 'not-due',
          reason: `the close at 0/${offset} is ignored: ${iso(fromMs)} to ${iso(toMs)} is not a period of acme`,
        },
      },
    ]);
  });

  it('continue from the invoice of a close whose period is none of the calendar known here', async () => {
    // The bounds of other zone rules: March ends an hour earlier.
    const endMs = APRIL - HOUR_MS;
    const [march] = (await audited(RECORDS)).drafts;
    if (!march) throw new Error('no invoice');
    const calls = RECORDS.filter(({ type }) => type !== 'period.close');
    const records = [
      ...calls,
      close(APRIL + HOUR_MS, MARCH, endMs, { revision: 0 }),
      close(MAY + HOUR_MS, endMs, MAY, { revision: 0 }),
    ];
    const offset = records.filter(({ atMs }) => atMs < APRIL + HOUR_MS).length;
    const series = 'ES';
    const fact = { type: 'invoice', series, clientId: 'acme', marker: 'close 1' } as const;
    const draft: DraftDocument = {
      ...{ ...march, series, seller: { name: 'Contador S.A.' } },
      documentId: buildDocumentId({ ...fact, fromMs: MARCH, toMs: endMs }),
      period: printedPeriod({ fromMs: MARCH, toMs: endMs }),
      journal: { partition: 0, offset },
    };
    const document = issue(draft, {
      number: '2026-1',
      sequence: 1,
      issuedAt: iso(APRIL),
      dueDate: '2026-05-01',
    });
    const claim = createClaim(document, { partition: 0, offset: 0 });
    const { audits, drafts, left } = await audited(records, [claim], { document });
    const reason = `the close at 0/${offset} counts by its invoice alone: ${iso(MARCH)} to ${iso(endMs)} is no period of acme by the contracts and zone rules known here`;
    expect(audits).toEqual([{ claim, fault: { code: 'off-calendar', reason } }]);
    expect(drafts.map(({ type, period }) => [type, Date.parse(period.from), Date.parse(period.to)])).toEqual([
      ['invoice', endMs, MAY],
    ]);
    expect(left).toEqual([]);

    const malformed = { ...document, tax: [null] } as unknown as IssuedDocument;
    const refused = await audited(records, [claim], { document: malformed });
    expect(refused.audits).toMatchObject([
      { claim, fault: { code: 'malformed', reason: '/tax/0: this is null; must be an object' } },
    ]);
    expect(refused.left).toEqual([]);

    const altered = { ...claim, unaltered: false };
    expect((await audited(records, [altered], { document })).left).toMatchObject([
      { fault: { code: 'not-due' } },
    ]);
  });

  it('include the usage of every month, however long after them the contract is signed', async () => {
    // Local midnights of the first day of April to October, in summer time.
    const ends = [APRIL, ...[4, 5, 6, 7, 8, 9].map((month) => Date.UTC(2026, month, 1, -2))];
    const months = ends.map((toMs, n) => ({ fromMs: ends[n - 1] ?? MARCH, toMs }));
    const signedAtMs = (ends.at(-1) ?? 0) + HOUR_MS;
    const { drafts } = await audited(
      [
        ...months.map(({ toMs }, n) => call(`c-${n}`, toMs - 50 * HOUR_MS, toMs - 51 * HOUR_MS, 60_000)),
        ...months.map(({ fromMs, toMs }) => close(signedAtMs + HOUR_MS, fromMs, toMs, { revision: 0 })),
      ],
      [],
      { signedAtMs },
    );
    expect(drafts.map(({ lines }) => lines.map(({ component }) => component))).toEqual(
      months.map(() => ['usage', 'minimum-shortfall']),
    );
  });
});
