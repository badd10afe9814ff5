import { describe, expect, it } from '@jest/globals';
import { TestClient } from './testing/client.js';
import { PLAIN } from './testing/terms.js';

const JANUARY = '2026-01-01T00:00:00+01:00';
const FEBRUARY = '2026-02-01T00:00:00+01:00';
const JANUARY_IS = { periodFrom: '2025-12-31T23:00:00Z', periodTo: '2026-01-31T23:00:00Z' };
const NOTES = { ...PLAIN, latePolicy: 'note' };
const fee = (amount: string): object => ({
  fees: [{ id: 'pm', description: 'Manager', amount, per: 'period' }],
});

/** 100 minutes at 0.65 in January, closed. */
function january(terms: object): TestClient {
  const client = new TestClient();
  client.sign(JANUARY, { ...PLAIN, ...terms });
  client.call('2026-01-10T10:00:00Z', 6_000);
  client.close();
  return client;
}

describe('the documents of a close', () => {
  it('are only its own invoice if there is no late usage', () => {
    expect(january({}).issued).toMatchObject([{ type: 'invoice', net: '65.00', total: '78.65' }]);
  });

  it('include late usage as a line of the next invoice, with its period and both values', () => {
    const client = january({});
    client.call('2026-01-11T10:00:00Z', 600);
    const [invoice, ...more] = client.close();
    expect(more).toEqual([]);
    expect(invoice).toMatchObject({ type: 'invoice', net: '6.50', total: '7.87' });
    expect(invoice?.lines).toMatchObject([
      {
        ...JANUARY_IS,
        ...{ quantity: '10', unitPrice: '0.65', amount: '6.50' },
        difference: {
          ...{ corrects: '2026-1', before: { quantity: '100', amount: '65.00' } },
          now: { quantity: '110', amount: '71.50' },
        },
      },
    ]);
    // 21 % of 71.50 is 15.02, of which 13.65 is booked: the difference is 1.37, while 21 % of 6.50 is 1.365.
    expect(invoice?.tax).toMatchObject([
      { amount: '0.00' },
      { ...JANUARY_IS, taxable: '6.50', amount: '1.37' },
    ]);
  });

  it('include a separate note for late usage if the contract requires one, with the original’s number', () => {
    const client = january(NOTES);
    client.call('2026-01-11T10:00:00Z', 600);
    expect(client.closeAgain()).toMatchObject([
      { type: 'debit-note', corrects: '2026-1', net: '6.50', total: '7.87' },
    ]);
    client.calls.splice(0);
    client.call('2026-02-11T10:00:00Z', 600);
    const [invoice, note] = client.close();
    expect(invoice).toMatchObject({ type: 'invoice', net: '6.50' });
    expect(note).toMatchObject({ type: 'credit-note', corrects: '2026-1', net: '-71.50', total: '-86.52' });
  });

  it('explain a reversal by the booked price, and count a lump sum as 1 after any number of corrections', () => {
    const discounts = [{ description: 'Loyalty', percent: '10' }];
    const client = january({ ...NOTES, discounts });
    client.call('2026-01-11T10:00:00Z', 600);
    client.closeAgain();
    client.sign(JANUARY, {
      ...NOTES,
      contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.5' }] },
    });
    const [note] = client.closeAgain();
    const [old, discount] = note?.lines ?? [];
    expect(old).toMatchObject({ quantity: '-110', difference: { before: { quantity: '110' } } });
    expect(Object.keys(old?.explanation ?? {}).sort()).toEqual(['calculation', 'price', 'terms']);
    expect(discount?.difference).toMatchObject({
      before: { quantity: '1', amount: '-7.15' },
      now: { quantity: '0' },
    });
  });

  it('may have a difference larger than the invoice that it is on', () => {
    const client = january({});
    client.calls.splice(0);
    client.call('2026-02-11T10:00:00Z', 600);
    expect(client.close()).toMatchObject([{ type: 'invoice', net: '-58.50', total: '-70.78' }]);
  });

  it('book a change of only the tax rate without a line', () => {
    const client = january(NOTES);
    client.sign(JANUARY, { ...NOTES, tax: { category: 'S', rate: '10' } });
    const [note] = client.closeAgain();
    expect(note).toMatchObject({
      type: 'credit-note',
      corrects: '2026-1',
      lines: [],
      net: '0.00',
      total: '-7.15',
    });
    expect(note?.tax).toMatchObject([
      { rate: '10', taxable: '65.00', amount: '6.50' },
      { rate: '21', taxable: '-65.00', amount: '-13.65' },
    ]);
  });

  it('book a change from one tax category to another even if both rates are zero', () => {
    const client = january({ ...NOTES, tax: { category: 'Z', rate: '0' } });
    client.sign(JANUARY, { ...NOTES, tax: { category: 'E', rate: '0' } });
    const [note] = client.closeAgain();
    expect(note).toMatchObject({ corrects: '2026-1', total: '0.00' });
    expect(note?.tax.map(({ category, taxable }) => [category, taxable])).toEqual([
      ['E', '65.00'],
      ['Z', '-65.00'],
    ]);
  });

  it('invoice a closed period later if a backdated contract covers it', () => {
    const client = new TestClient();
    client.call('2026-01-10T10:00:00Z', 6_000);
    const [fromMs, toMs] = [Date.parse(JANUARY), Date.parse(FEBRUARY)];
    expect(client.closePeriod(fromMs, toMs)).toEqual([]);
    client.sign(JANUARY, PLAIN);
    const [invoice, late] = client.close();
    expect(invoice).toMatchObject({ type: 'invoice', period: { from: JANUARY_IS.periodTo }, net: '0.00' });
    expect(late).toMatchObject({ type: 'invoice', period: { to: JANUARY_IS.periodTo }, net: '65.00' });
  });

  it('reverse everything, for the invoiced customer, if a backdated version ends the contract', () => {
    const client = january({ ...fee('10'), customer: { name: 'Acme S.L.' } });
    client.sign('2025-12-01T00:00:00+01:00', { model: 'ended' });
    client.sign(JANUARY, { model: 'ended' });
    expect(client.closeAgain()).toMatchObject([
      { type: 'credit-note', corrects: '2026-1', net: '-75.00', customer: { name: 'Acme S.L.' } },
    ]);
    expect(client.closeAgain()).toEqual([]);
  });

  it('reverse everything in the old currency and invoice in the new one if a backdated version changes it', () => {
    const client = january({});
    client.sign(JANUARY, { ...PLAIN, currency: 'USD' });
    expect(client.close()).toMatchObject([
      { type: 'invoice', currency: 'USD', net: '0.00' },
      { type: 'credit-note', currency: 'EUR', corrects: '2026-1', net: '-65.00', total: '-78.65' },
      { type: 'invoice', currency: 'USD', net: '65.00', total: '78.65' },
    ]);
    client.call('2026-01-11T10:00:00Z', 600);
    const [next] = client.close();
    expect(next?.lines).toMatchObject([{ difference: { corrects: '2026-4' }, amount: '6.50' }]);
  });

  it('include a note for a difference in another currency than that of the next invoice', () => {
    const client = january({});
    client.sign(FEBRUARY, { ...PLAIN, currency: 'USD' });
    client.call('2026-01-11T10:00:00Z', 600);
    expect(client.close()).toMatchObject([
      { type: 'invoice', currency: 'USD', net: '0.00' },
      { type: 'debit-note', currency: 'EUR', corrects: '2026-1', net: '6.50' },
    ]);
  });

  it('correct a correction by the difference to the sum of the earlier documents', () => {
    const client = january(NOTES);
    client.call('2026-01-11T10:00:00Z', 600);
    client.closeAgain();
    client.calls.pop();
    expect(client.closeAgain()).toMatchObject([{ type: 'credit-note', corrects: '2026-1', total: '-7.87' }]);
    expect(client.closeAgain()).toEqual([]);
  });

  it('show a changed fee as a reversal of the old fee and a line for the new one', () => {
    const client = january({ ...NOTES, ...fee('10') });
    client.sign(JANUARY, { ...NOTES, ...fee('12') });
    const [note] = client.closeAgain();
    expect(note?.lines.map(({ quantity, unitPrice, amount }) => [quantity, unitPrice, amount])).toEqual([
      ['-1', '10', '-10.00'],
      ['1', '12', '12.00'],
    ]);
  });
});
