import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import { DAY_MS, ClientReplay } from '#usage';
import type { ReplayedRecord } from '#usage';
import { terms } from '../../test/given.js';
import { closeHistory } from '../booking/close-history.js';
import { computeClose } from '../booking/compute-close.js';
import type { IssuedDocument } from '../document/document.js';
import { issue } from '../document/issue.js';
import { lineEvents } from './line-events.js';
import type { LineEvents } from './line-events.js';

const SETTINGS = { lateWindowMs: 62 * DAY_MS, clockSkewMs: 300_000 };
const APRIL_MS = Date.parse('2026-04-01T12:00:00Z');

const TIERS = {
  ...{ channel: 'call', basis: 'handle', tierMode: 'graduated' },
  tiers: [{ upTo: '3', unitPrice: '1' }, { unitPrice: '0.5' }],
};

/** A client's log in memory, and the documents of its closes. */
class ClientLog {
  readonly documents: IssuedDocument[] = [];
  private readonly records: ReplayedRecord[] = [];
  private readonly registry = new ContractRegistry();
  private readonly replay = new ClientReplay('acme', SETTINGS, 100);

  sign(version: number, price: object, more: object = {}): void {
    const contract = { ...terms, version, latePolicy: 'note', contacts: { prices: [price] }, ...more };
    const booked = this.registry.add(contract, APRIL_MS + this.records.length);
    if (booked.kind !== 'added') throw new Error(JSON.stringify(booked));
  }

  call(id: string, minute: number, talkMs: number, data: object = {}): void {
    const ended = new Date(Date.parse('2026-03-02T10:00:00Z') + minute * 60_000).toISOString();
    const facts = { clientId: 'acme', contactId: id, outcome: 'handled', agentId: 'a', talkMs };
    this.append('contact.call', id, { ...facts, startedAt: ended, endedAt: ended, ...data });
  }

  async close(revision = 0): Promise<void> {
    const data = { clientId: 'acme', revision, from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' };
    this.append('period.close', 'march', data);
    const close = this.replay.closes.at(-1);
    if (!close) throw new Error('the close is refused');
    const history = await closeHistory({
      ...{ clientId: 'acme', partition: 0, close, signed: this.registry.signed('acme') },
      ...{ closes: this.replay.closes, getLateUsage: (layer) => this.replay.getLateUsage(layer) },
      issued: () => this.documents,
    });
    if (!history) throw new Error('the close does not count');
    const drafts = await computeClose(
      history,
      {
        usage: (period) => this.replay.usage(period),
        lateEvents: (layers) => this.replay.lateEvents(layers),
        issued: () => this.documents,
        adjustments: () => [],
      },
      { series: 'main', party: { name: 'Seller' } },
    );
    for (const draft of drafts) {
      const sequence = this.documents.length + 1;
      this.documents.push(issue(draft, { number: `n-${sequence}`, sequence, issuedAt: '', dueDate: '' }));
    }
  }

  /** `id why quantity` of the events behind the line of a document in a tier. */
  async behind(sequence: number, matches: (line: IssuedDocument['lines'][number]) => boolean) {
    const document = this.documents[sequence - 1];
    const number = (document?.lines.findIndex(matches) ?? -1) + 1;
    if (!document || number === 0) throw new Error(`no such line: ${JSON.stringify(document?.lines)}`);
    const events = await lineEvents({
      ...{ document, number, documents: this.documents, settings: SETTINGS },
      signed: this.registry.signed('acme'),
      replay: (onRecord) => {
        this.records.filter(({ offset }) => offset <= document.journal.offset).forEach(onRecord);
        return Promise.resolve();
      },
    });
    if (!events) throw new Error('no such line');
    return { ...events, shares: sharesOf(events) };
  }

  private append(type: string, id: string, data: object): void {
    const event = { specversion: '1.0', id, source: '/pbx', type, data };
    const record = {
      ...{ key: Buffer.from('acme'), value: Buffer.from(JSON.stringify(event)) },
      ...{ offset: this.records.length, appendedAtMs: APRIL_MS + this.records.length },
    };
    this.records.push(record);
    this.replay.take(record);
  }
}

const sharesOf = ({ rows }: LineEvents): string[] =>
  rows.map((row) => (row.kind === 'event' ? `${row.id} ${row.why ?? 'own'} ${row.quantity}` : row.kind));

describe('the events behind a line', () => {
  it('are those in its tier, and for a difference also those that late events moved', async () => {
    const log = new ClientLog();
    log.sign(1, TIERS);
    log.call('a', 60, 120_000);
    log.call('b', 120, 60_000);
    await log.close();
    expect(await log.behind(1, ({ tier }) => tier === 1)).toMatchObject({
      ...{ shares: ['a own 2', 'b own 1'], sum: '3', addsUp: true },
    });

    log.call('early', 0, 90_000);
    await log.close(1);
    const moved = await log.behind(2, ({ tier }) => tier === 2);
    expect(moved).toMatchObject({ shares: ['a moved 0.5', 'b moved 1'], sum: '1.5', addsUp: true });
    expect(moved.rows[0]).toMatchObject({ before: '0', now: '0.5', measuredMs: 120_000 });
  });

  it('are compared with the last booking of the charge, for each correction', async () => {
    const log = new ClientLog();
    log.sign(1, { channel: 'call', basis: 'handle', unitPrice: '1' });
    log.call('a', 0, 60_000);
    await log.close();
    log.call('b', 1, 30_000);
    await log.close(1);
    log.call('b', 1, 90_000, { revision: 1 });
    log.call('c', 2, 60_000);
    log.call('a', 0, 0, { revision: 1, voided: true });
    await log.close(2);
    const any = (): boolean => true;
    expect((await log.behind(2, any)).shares).toEqual(['b late 0.5']);
    const last = await log.behind(3, any);
    expect(last).toMatchObject({ shares: ['b late 1', 'c late 1', 'a late -1'], sum: '1', addsUp: true });
  });

  it('are all of them if a backdated version changes their price', async () => {
    const log = new ClientLog();
    log.sign(1, { channel: 'call', basis: 'handle', unitPrice: '1' });
    log.call('a', 0, 60_000);
    await log.close();
    log.sign(2, { channel: 'call', basis: 'handle', unitPrice: '2' });
    log.call('b', 1, 60_000);
    await log.close(1);
    const expensive = await log.behind(2, ({ unitPrice }) => unitPrice === '2');
    expect(expensive).toMatchObject({ shares: ['a repriced 1', 'b late 1'], sum: '2', addsUp: true });
    const cheaper = await log.behind(2, ({ unitPrice }) => unitPrice === '1');
    expect(cheaper).toMatchObject({ shares: ['a repriced -1'], sum: '-1', addsUp: true });
  });

  it('are all of them if backdated versions change the currency and back at the same price', async () => {
    const log = new ClientLog();
    const price = { channel: 'call', basis: 'handle', unitPrice: '1' };
    log.sign(1, price);
    log.call('a', 0, 60_000);
    await log.close();
    for (const [index, currency] of ['USD', 'EUR'].entries()) {
      log.sign(index + 2, price, { currency });
      await log.close(index + 1);
    }
    expect(log.documents.map(({ type, net, currency }) => `${type} ${net} ${currency}`)).toEqual([
      ...['invoice 1.00 EUR', 'credit-note -1.00 EUR', 'invoice 1.00 USD'],
      ...['debit-note 1.00 EUR', 'credit-note -1.00 USD'],
    ]);
    const any = (): boolean => true;
    const events = await Promise.all([2, 3, 4, 5].map((sequence) => log.behind(sequence, any)));
    expect(events.map(({ shares, addsUp }) => [...shares, addsUp])).toEqual([
      ['a repriced -1', true],
      ['a own 1', true],
      ['a repriced 1', true],
      ['a repriced -1', true],
    ]);
  });

  it('do not add up to a line that is wrong', async () => {
    const log = new ClientLog();
    log.sign(1, { channel: 'call', basis: 'handle', unitPrice: '1' });
    log.call('a', 0, 60_000);
    await log.close();
    const [document] = log.documents;
    if (!document) throw new Error('no document');
    const lines = document.lines.map((line) => ({ ...line, quantity: '2' }));
    log.documents.splice(0, 1, { ...document, lines });
    expect(await log.behind(1, () => true)).toMatchObject({ sum: '0', addsUp: false });
  });
});
