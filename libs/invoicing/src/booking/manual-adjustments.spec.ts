import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '#usage';
import { runs } from '../../../../test/support/nightly.js';
import { faultsOfDocument, sumsByPeriod } from '../../../../test/support/ledger-model/index.js';
import type { Adjustment } from '../document/adjustment.js';
import { bookedAdjustmentIds } from '../adjustments/booked-adjustments.js';
import type { IssuedDocument } from '../document/document.js';
import { TestClient } from './testing/client.js';
import { PLAIN, anyTerms } from './testing/terms.js';

const JANUARY = '2026-01-01T00:00:00+01:00';
const FEBRUARY = '2026-02-01T00:00:00+01:00';

const booked = (id: string, kind: Adjustment['kind'], amount: string, currency = 'EUR'): Adjustment => ({
  ...{ clientId: 'acme', id, kind, amount, currency },
  ...{ description: 'Service credit', reason: 'SLA missed', bookedBy: 'ana' },
});

/** 100 minutes at 0.65 in January, not closed yet. */
function january(terms: object = {}): TestClient {
  const client = new TestClient();
  client.sign(JANUARY, { ...PLAIN, ...terms });
  client.call('2026-01-10T10:00:00Z', 6_000);
  return client;
}

/** The documents without manual adjustments. */
const ofUsage = (documents: readonly IssuedDocument[]): IssuedDocument[] =>
  documents
    .map((document) => ({
      ...document,
      lines: document.lines.filter(({ adjustmentId }) => adjustmentId === undefined),
      tax: document.tax.filter(({ ofAdjustments }) => !ofAdjustments),
    }))
    .filter(({ lines, tax }) => lines.length + tax.length > 0);

describe('a manual adjustment', () => {
  it('is on the invoice as a separate line, with a separate row of tax', () => {
    const client = january();
    client.adjustments.push(booked('sla', 'credit', '15.5'), booked('setup', 'charge', '5'));
    const [invoice, ...more] = client.close();
    expect(more).toEqual([]);
    expect(invoice).toMatchObject({ type: 'invoice', net: '54.50', total: '65.94' });
    expect(invoice?.lines.slice(1)).toEqual([
      {
        ...{ component: 'credit', description: 'Service credit', quantity: '1', unit: 'once' },
        ...{
          from: '2025-12-31T23:00:00Z',
          to: '2026-01-31T23:00:00Z',
          unitPrice: '-15.50',
          amount: '-15.50',
        },
        explanation: { calculation: '1 × -15.50 = -15.50', terms: [] },
        ...{ adjustmentId: 'sla', reason: 'SLA missed', bookedBy: 'ana' },
      },
      expect.objectContaining({ component: 'charge', amount: '5.00', adjustmentId: 'setup' }),
    ]);
    expect(invoice?.tax).toEqual([
      { category: 'S', rate: '21', taxable: '65.00', amount: '13.65' },
      { category: 'S', rate: '21', taxable: '-10.50', amount: '-2.21', ofAdjustments: true },
    ]);
  });

  it('may be larger than the invoice', () => {
    const client = january();
    client.adjustments.push(booked('sla', 'credit', '100'));
    expect(client.close()).toMatchObject([{ type: 'invoice', net: '-35.00', total: '-42.35' }]);
  });

  it('is booked once, and no difference reverses it', () => {
    const client = january();
    client.adjustments.push(booked('sla', 'credit', '15.5'));
    client.close();
    client.call('2026-01-11T10:00:00Z', 600);
    expect(client.close()).toMatchObject([{ type: 'invoice', net: '6.50', total: '7.87' }]);
    expect(client.closeAgain()).toEqual([]);
  });

  it('waits for the next invoice if a close has none', () => {
    const client = january({ latePolicy: 'note' });
    client.close();
    client.adjustments.push(booked('sla', 'credit', '15.5'));
    expect(client.closeAgain()).toEqual([]);
    expect(client.close()).toMatchObject([{ type: 'invoice', net: '-15.50' }]);
  });

  it('is a note if no invoice follows, in addition to the note for late usage', () => {
    const client = january();
    client.sign(FEBRUARY, { model: 'ended' });
    client.close();
    client.adjustments.push(booked('sla', 'credit', '15.5'), booked('kit', 'charge', '5.5'));
    client.calls.splice(0);
    const notes = client.closeAgain();
    expect(notes).toMatchObject([
      { type: 'credit-note', corrects: '2026-1', net: '-65.00' },
      { type: 'credit-note', net: '-10.00', total: '-12.10', contractVersions: [1], zone: 'Europe/Madrid' },
    ]);
    expect(notes[1]).not.toHaveProperty('corrects');
    expect(new Set(notes.map(({ documentId }) => documentId)).size).toBe(2);
    client.adjustments.push(booked('more', 'charge', '1'));
    expect(client.closeAgain()).toMatchObject([{ type: 'debit-note', net: '1.00', total: '1.21' }]);
  });

  it('is a note in a currency that the invoice does not have', () => {
    const client = january();
    client.adjustments.push(booked('travel', 'charge', '50', 'USD'));
    expect(client.close()).toMatchObject([
      { type: 'invoice', currency: 'EUR', net: '65.00' },
      { type: 'debit-note', currency: 'USD', net: '50.00', total: '60.50' },
    ]);
  });

  it('does not change the amounts for usage, and is never booked twice or lost', () => {
    const when = fc
      .integer({ min: 0, max: 100 })
      .map((days) => new Date(Date.UTC(2026, 0, 2) + days * DAY_MS).toISOString());
    const round = fc.record({
      calls: fc.array(fc.tuple(when, fc.nat(2_000)), { maxLength: 3 }),
      version: fc.option(fc.tuple(fc.constantFrom(JANUARY, FEBRUARY), anyTerms), { freq: 4 }),
      amounts: fc.array(
        fc.tuple(fc.constantFrom('credit' as const, 'charge' as const), fc.integer({ min: 1, max: 99_999 })),
        { maxLength: 3 },
      ),
      again: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 6 }), (rounds) => {
        const client = january();
        for (const { calls, version, amounts, again } of rounds) {
          calls.forEach((call) => client.call(...call));
          if (version) client.sign(...version);
          for (const [kind, cents] of amounts)
            client.adjustments.push(booked(`a-${client.adjustments.length}`, kind, (cents / 100).toFixed(2)));
          const drafts = again ? client.closeAgain() : client.close();
          // A note with only manual adjustments corrects no document.
          const others = drafts.filter(({ lines }) =>
            lines.some(({ adjustmentId }) => adjustmentId === undefined),
          );
          expect(others.flatMap(faultsOfDocument)).toEqual([]);
          expect(sumsByPeriod(ofUsage(client.issued))).toEqual(sumsByPeriod(client.expected()));
          const lines = client.issued.flatMap((document) => document.lines);
          const ids = lines.flatMap(({ adjustmentId }) => adjustmentId ?? []);
          expect(ids).toHaveLength(bookedAdjustmentIds(client.issued).size);
          if (drafts.some(({ type }) => type === 'invoice') && !again)
            expect(client.openAdjustments()).toEqual([]);
        }
      }),
      runs(20),
    );
  });
});
