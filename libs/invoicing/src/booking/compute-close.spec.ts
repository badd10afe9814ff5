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
const signedOn = (date: string) => {
  const registry = new ContractRegistry();
  expect(registry.add(CONTRACT, at(date)).kind).toBe('added');
  return registry.signed(CONTRACT.clientId);
};
const close = (index: number, from: string, to: string, appended: string) => ({
  ...{ index, revision: 0, offset: index, fromMs: at(from), toMs: at(to), appendedAtMs: at(appended) },
});
const JANUARY = close(1, '2026-01-01', '2026-02-01', '2026-02-02');

/** The documents of the last of the closes, after those already issued. */
async function computed(
  closes: readonly (typeof JANUARY)[],
  signedAt: string,
  documents: readonly IssuedDocument[],
): Promise<DraftDocument[] | undefined> {
  const last = closes.at(-1);
  if (!last) throw new Error('no close');
  const history = closeHistory({
    ...{ clientId: CONTRACT.clientId, partition: 0, close: last, closes, signed: signedOn(signedAt) },
    lateAfter: () => undefined,
  });
  const readers = { usage: () => [], lateEvents: () => ({ events: [], count: 0 }), adjustments: () => [] };
  const issuer = { series: 'main', party: { name: 'Seller' } };
  return history && computeClose(history, { ...readers, issued: () => documents }, issuer);
}

describe('a close', () => {
  it('is invoiced once, even if its contract was signed again after the topic of contracts was lost', async () => {
    const drafts = await computed([JANUARY], '2026-01-01', []);
    expect(drafts).toMatchObject([{ type: 'invoice', net: '1500.00' }]);
    const issued = (drafts ?? []).map((draft, n) =>
      issue(draft, { number: `n-${n + 1}`, sequence: n + 1, issuedAt: '', dueDate: '' }),
    );

    // What is known now is a contract signed in June: by it, the first close had no effect
    const again = close(2, '2026-01-01', '2026-02-01', '2026-06-02');
    expect(await computed([JANUARY, again], '2026-06-01', issued)).toEqual([]);
    const february = close(3, '2026-02-01', '2026-03-01', '2026-06-02');
    expect(await computed([JANUARY, again, february], '2026-06-01', issued)).toMatchObject([
      { type: 'invoice', period: { from: '2026-02-01T00:00:00Z' }, net: '1500.00' },
    ]);
  });
});
