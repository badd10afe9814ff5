import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import { terms } from '../../test/given.js';
import type { DraftDocument, IssuedDocument } from '../document/document.js';
import { issue } from '../document/issue.js';
import { closeHistory } from './close-history.js';
import { computeClose } from './compute-close.js';

const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const CONTRACT = {
  ...terms,
  ...{ version: 1, effectiveFrom: '2026-01-01T00:00:00Z', zone: 'UTC' },
  ...{ period: { kind: 'month', anchorDay: 1 }, minimum: { kind: 'floor', amount: '1500.00' } },
};
const signedOn = (date: string, ...later: readonly [object, string][]) => {
  const registry = new ContractRegistry();
  for (const [contract, signedAt] of [[CONTRACT, date], ...later] as const)
    expect(registry.add(contract, at(signedAt)).kind).toBe('added');
  return registry.signed(CONTRACT.clientId);
};
const close = (index: number, from: string, to: string, appended: string) => ({
  ...{ index, revision: 0, offset: index, fromMs: at(from), toMs: at(to), appendedAtMs: at(appended) },
});
const JANUARY = close(1, '2026-01-01', '2026-02-01', '2026-02-02');

/** Drafts, as the ledger issues them after other documents. */
const issuedFrom = (drafts: readonly DraftDocument[] | undefined, before = 0): IssuedDocument[] =>
  (drafts ?? []).map((draft, n) => {
    const sequence = before + n + 1;
    return issue(draft, { number: `n-${sequence}`, sequence, issuedAt: '', dueDate: '' });
  });

/** The documents of the last of the closes, after those already issued. */
async function computed(
  closes: readonly (typeof JANUARY)[],
  signed: ReturnType<typeof signedOn>,
  documents: readonly IssuedDocument[],
): Promise<DraftDocument[] | undefined> {
  const last = closes.at(-1);
  if (!last) throw new Error('no close');
  const history = await closeHistory({
    ...{ clientId: CONTRACT.clientId, partition: 0, close: last, closes, signed },
    getLateUsage: () => undefined,
    issued: () => documents,
  });
  const readers = { usage: () => [], lateEvents: () => ({ events: [], count: 0 }), adjustments: () => [] };
  const issuer = { series: 'main', party: { name: 'Seller' } };
  return history && computeClose(history, { ...readers, issued: () => documents }, issuer);
}

describe('a close', () => {
  it('is invoiced once, even if its contract was signed again after the topic of contracts was lost', async () => {
    const drafts = await computed([JANUARY], signedOn('2026-01-01'), []);
    expect(drafts).toMatchObject([{ type: 'invoice', net: '1500.00' }]);
    const issued = issuedFrom(drafts);

    // What is known now is a contract signed in June.
    const signed = signedOn('2026-06-01');
    const again = close(2, '2026-01-01', '2026-02-01', '2026-06-02');
    expect(await computed([JANUARY, again], signed, issued)).toEqual([]);
    const february = close(3, '2026-02-01', '2026-03-01', '2026-06-02');
    expect(await computed([JANUARY, again, february], signed, issued)).toMatchObject([
      { type: 'invoice', period: { from: '2026-02-01T00:00:00Z' }, net: '1500.00' },
    ]);
  });

  it('is invoiced once, even if a version that moves its period became visible after the invoice', async () => {
    const before = signedOn('2026-01-01');
    const weekly = { ...CONTRACT, version: 2, period: { kind: 'week', anchorDay: 'mon' } };
    // Signed before the marker was appended, but not read by then.
    const after = signedOn('2026-01-01', [weekly, '2026-01-20']);
    const issued = issuedFrom(await computed([JANUARY], before, []));
    const week = close(2, '2025-12-29', '2026-01-05', '2026-02-02');
    expect(await computed([JANUARY, week], after, issued)).toBeUndefined();
    const stub = close(3, '2026-02-01', '2026-02-02', '2026-02-03');
    expect(await computed([JANUARY, week, stub], after, issued)).toMatchObject([
      { type: 'invoice', period: { from: '2026-02-01T00:00:00Z', to: '2026-02-02T00:00:00Z' } },
    ]);
  });

  it('keeps its bounds and its invoice if the zone rules of today have other bounds', async () => {
    // Until 2024 Paraguay set its clocks back in March; since then its offset is -03 all year.
    const zoned = { ...CONTRACT, zone: 'America/Asuncion' };
    const registry = new ContractRegistry();
    expect(registry.add(zoned, at('2026-01-01')).kind).toBe('added');
    const signed = registry.signed(CONTRACT.clientId);
    const [march, april] = ['2026-03-01T03:00:00Z', '2026-04-01T04:00:00Z'].map((each) => Date.parse(each));
    const ofOldRules = {
      ...close(1, '2026-03-01', '2026-04-01', '2026-04-02'),
      fromMs: march ?? 0,
      toMs: april ?? 0,
    };
    const invoice = issuedFrom(await computed([JANUARY], signedOn('2026-01-01'), []))[0];
    if (!invoice) throw new Error('no invoice');
    const period = { from: '2026-03-01T03:00:00Z', to: '2026-04-01T04:00:00Z' };
    const issued = [{ ...invoice, period, zone: zoned.zone }];
    const again = {
      ...close(2, '2026-03-01', '2026-04-01', '2026-04-03'),
      fromMs: march ?? 0,
      toMs: (april ?? 0) - 3_600_000,
    };
    expect(await computed([ofOldRules, again], signed, issued)).toBeUndefined();
    const next = {
      ...close(3, '2026-04-01', '2026-05-01', '2026-05-02'),
      fromMs: april ?? 0,
      toMs: Date.parse('2026-05-01T03:00:00Z'),
    };
    expect(await computed([ofOldRules, again, next], signed, issued)).toMatchObject([
      { type: 'invoice', period: { from: '2026-04-01T04:00:00Z', to: '2026-05-01T03:00:00Z' } },
    ]);
  });
});
