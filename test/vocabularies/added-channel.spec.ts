import { describe, expect, it, jest } from '@jest/globals';
import type { ContractVersion } from '../../libs/contracts/src/index.js';
import type { IssuedDocument } from '../../libs/invoicing/src/index.js';
import type { Channel } from '../../libs/usage/src/index.js';
import { CHANNEL_DESCRIPTORS } from '../../libs/usage/src/channels/descriptors.js';

const { call, chat, ticket } = CHANNEL_DESCRIPTORS;
/**
 * A channel is declared once: here the table has three and two more, one live and one not, and everything follows. `email` is
 * also the name of a field of a contract.
 */
const ADDED = {
  video: call,
  email: { ...ticket, maxSpanDays: 366 },
};
jest.unstable_mockModule('../../libs/usage/src/channels/descriptors.js', () => ({
  CHANNEL_DESCRIPTORS: { call, chat, ticket, ...ADDED },
}));
const { channels } = await import('../../libs/wording/src/en/channels.js');
jest.unstable_mockModule('../../libs/wording/src/en/channels.js', () => ({
  channels: { ...channels, headings: { ...channels.headings, video: 'Video calls', email: 'Emails' } },
}));
const { CHANNELS, DAY_MS, FileFold, canonicalJson, classKey, decodeLine, parseClassKey, usageReachMs } =
  await import('../../libs/usage/src/index.js');
const {
  ContractVersion: Version,
  termsKey,
  parseContractVersion,
  sameTerms,
  withDefaults,
} = await import('../../libs/contracts/src/index.js');
const { rate } = await import('../../libs/rating/src/index.js');
const { draftDocument, hashUsage, isUnaltered, issue, renderInvoice } =
  await import('../../libs/invoicing/src/index.js');
const { firstStateDifference } = await import('../../libs/journal/src/verify/difference.js');
const { termRows } = await import('../../apps/cli/src/contracts/term-rows.js');
const { totalUsage: totalOf } = await import('../../apps/console/src/usage/group-usage.js');
const { apiShapes } = await import('../../apps/console/src/openapi/api-shapes.js');

const PERIOD = { fromMs: Date.UTC(2026, 2), toMs: Date.UTC(2026, 3), zone: 'UTC' };
const VIDEO = 'video' as Channel;
const EMAIL = 'email' as Channel;

const BASICS = {
  ...{ clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00Z', zone: 'UTC', currency: 'EUR' },
  period: { kind: 'month', anchorDay: 1 },
  tax: { category: 'S', rate: '21' },
};
const perEvent = (contacts: object) => ({ ...BASICS, model: 'per-event', contacts });
const byCapacity = (concurrency: object) => ({
  ...{ ...BASICS, model: 'mixed' },
  team: { hours: 'contracted', quantity: '10', unitPrice: '30' },
  overflow: {
    ...{ by: 'capacity', intervalMinutes: 15, netting: 'period', price: { unitPrice: '1' } },
    concurrency,
  },
});

function contract(json: object): ContractVersion {
  const parsed = parseContractVersion(json);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.ok;
}

/** A handled contact of a minute and as many seconds as the channel's index, in whole minutes of wall time. */
const line = (channel: Channel, revision = 0, rest: object = {}): string => {
  const time = (60 + CHANNELS.indexOf(channel)) * 1_000;
  const times = channel === 'call' || channel === VIDEO ? { talkMs: time } : { activeMs: time };
  const span = { startedAt: '2026-03-02T10:00:00Z', endedAt: '2026-03-02T10:10:00Z' };
  const data = { clientId: 'acme', contactId: 'c', agentId: 'a', outcome: 'handled', ...span, ...times };
  const event = { specversion: '1.0', source: '/test', id: `${channel}-1`, type: `contact.${channel}` };
  return JSON.stringify({ ...event, data: { ...data, revision, ...rest } });
};

const foldUsage = (...lines: readonly string[]) => {
  const fold = new FileFold(new Map([['acme', PERIOD]]));
  const refused = lines.flatMap((text, index) => fold.take(index + 1, Buffer.from(text)) ?? []);
  expect(refused).toEqual([]);
  return [...fold.usage('acme')];
};

const everyChannel = () => foldUsage(...CHANNELS.map((channel) => line(channel)));

describe('a channel added to the table of descriptors', () => {
  it('is metered as its own, with its load', () => {
    const usage = everyChannel();
    for (const [index, channel] of CHANNELS.entries()) {
      const own = usage.filter((row) => 'channel' in row && row.channel === channel);
      const ms = (60 + index) * 1_000;
      expect(own).toHaveLength(2);
      expect(own.find(({ kind }) => kind === 'contact')).toMatchObject({
        measures: { contacts: 1, talkMs: ms },
      });
      expect(own.find(({ kind }) => kind === 'load')).toMatchObject({ loadMs: ms });
    }
    expect(CHANNELS).toHaveLength(5);
  });

  it('has a class key of its own, and the cells of a corrected event are emptied', () => {
    const keys = CHANNELS.map((channel) => {
      const leg = { team: 'shared', outcome: 'handled', direction: 'inbound' } as const;
      return classKey({ kind: 'leg', channel, ...leg });
    });
    expect(keys).toEqual(CHANNELS.map((channel) => `${channel}/shared/handled/inbound//`));
    expect(keys.map((key) => parseClassKey(key))).toMatchObject(CHANNELS.map((channel) => ({ channel })));
    const taken = CHANNELS.flatMap((channel) => [
      line(channel),
      line(channel, 1, { talkMs: 0, activeMs: 0, outcome: 'abandoned' }),
    ]);
    expect(foldUsage(...taken)).toHaveLength(CHANNELS.length);
  });

  it('has the maximum span of its descriptor', () => {
    const long = { startedAt: '2026-01-02T10:00:00Z' };
    expect(decodeLine(line(EMAIL, 0, long))).toMatchObject({ kind: 'event' });
    expect(decodeLine(line(VIDEO, 0, long))).toMatchObject({ kind: 'rejected', code: 'impossible-time' });
  });

  it('keeps its usage for verify as long as its longest leg reaches back', () => {
    const windowMs = 93 * DAY_MS;
    expect(usageReachMs(windowMs)).toBe(3 * windowMs + 366 * DAY_MS);
  });

  it('is listed by its name where no price matches it', () => {
    const version = contract(perEvent({ prices: [{ channel: 'chat', basis: 'handle', unitPrice: '1' }] }));
    const document = rate([version], everyChannel(), PERIOD);
    expect(document?.listed).toMatchObject([
      { reason: 'unpriced', channel: 'call', handleMs: 60_000 },
      { reason: 'unpriced', channel: 'ticket', handleMs: 62_000 },
      { reason: 'unpriced', channel: 'video', handleMs: 63_000 },
      { reason: 'unpriced', channel: 'email', handleMs: 64_000 },
    ]);
    const text = document && renderInvoice(document);
    expect(text).toContain('Video calls, shared team');
    expect(text).toContain('Emails, shared team');
  });

  it('is billed at its own price, and is short only if it is live', () => {
    const prices = CHANNELS.map((channel, index) => ({
      ...{ channel, basis: 'handle', increment: '60/60', unitPrice: `${index + 1}` },
    }));
    const brief = { talkMs: 5_000, activeMs: 5_000 };
    const legs = CHANNELS.flatMap((channel) => [
      line(channel),
      line(channel, 0, brief).replace(`${channel}-1`, `${channel}-2`),
    ]);
    const usage = foldUsage(...legs);
    const document = rate([contract(perEvent({ shortContactSeconds: 10, prices }))], usage, PERIOD);
    expect(
      document?.lines.map(({ description, quantity, amount }) => [description, quantity, amount]),
    ).toEqual([
      ['Calls, handle time 60/60', '1', '1.00'],
      ['Chats, handle time 60/60', '3', '6.00'],
      ['Tickets, handle time 60/60', '3', '9.00'],
      ['Video calls, handle time 60/60', '2', '8.00'],
      ['Emails, handle time 60/60', '3', '15.00'],
    ]);
    expect(document?.listed.map(({ reason, channel }) => [reason, channel])).toEqual([
      ['short', 'call'],
      ['short', 'video'],
    ]);
    expect(totalOf(usage, () => 10)).toMatchObject({ contacts: 10, handled: 8, short: 2 });
  });

  it('counts in overflow by capacity at its own concurrency', () => {
    const version = contract(byCapacity({ email: '2' }));
    const terms = withDefaults(version);
    expect(terms?.overflow).toMatchObject({ concurrency: { call: '1', video: '1', email: '2' } });
    const minutes = (channel: Channel) =>
      rate([version], foldUsage(line(channel)), PERIOD)?.lines.find(
        ({ component }) => component === 'overflow',
      )?.explanation.quantity;
    expect(minutes(VIDEO)).toBe('1.05');
    expect(minutes(EMAIL)).toBe('8/15');
  });

  it('is in the explanation of overflow only if something depends on it: earlier documents stay the same', () => {
    const explained = (channel: Channel, concurrency: object) =>
      rate([contract(byCapacity(concurrency))], foldUsage(line(channel)), PERIOD)?.lines.find(
        ({ component }) => component === 'overflow',
      )?.explanation.capacity?.concurrency;
    expect(explained('chat', {})).toEqual({ call: '1', chat: '1', ticket: '1' });
    expect(explained(VIDEO, {})).toEqual({ call: '1', chat: '1', ticket: '1', video: '1' });
    expect(explained('chat', { email: '2' })).toEqual({ call: '1', chat: '1', ticket: '1', email: '2' });
  });

  it('has a concurrency that compares as a decimal, unlike a field of the same name', () => {
    const same = (a: object, b: object) => sameTerms(contract(a), contract(b));
    expect(same(byCapacity({ video: '2' }), byCapacity({ video: '2.0' }))).toBe(true);
    expect(same(byCapacity({ video: '2' }), byCapacity({ video: '3' }))).toBe(false);
    expect(termsKey({ customer: { email: '2.0' } }, Version)).toBe('{"customer":{"email":"2.0"}}');
  });

  it('is in the hash of usage and of a document', () => {
    const usage = foldUsage(line(EMAIL));
    const asTickets = usage.map((row) => ('channel' in row ? { ...row, channel: 'ticket' as const } : row));
    expect(hashUsage(usage)).not.toBe(hashUsage(asTickets));

    const version = contract(perEvent({ prices: [{ channel: EMAIL, basis: 'contact', unitPrice: '2' }] }));
    const rated = rate([version], usage, PERIOD);
    if (!rated) throw new Error('not rated');
    const draft = draftDocument({
      fact: { ...PERIOD, type: 'invoice', series: 'main', clientId: 'acme', marker: 'close 1' },
      ...{ rated, journal: { partition: 0, offset: 1 }, usageHash: hashUsage(usage) },
      ...{ seller: { name: 'Seller' }, versions: [version] },
    });
    const document = issue(draft, {
      ...{ number: '2026-000001', sequence: 1, issuedAt: '2026-04-01T00:00:00Z', dueDate: '2026-05-01' },
    });
    const parsed = JSON.parse(canonicalJson(document)) as IssuedDocument;
    expect(parsed).toEqual(document);
    expect(isUnaltered(parsed)).toBe(true);
    const lines = parsed.lines.map((each) => ({ ...each, channel: 'ticket' as const }));
    expect(lines).toHaveLength(1);
    expect(isUnaltered({ ...parsed, lines })).toBe(false);
  });

  it('is compared by verify with the names of its measures', () => {
    const fields = ['1,1,1,60000', '1,1,1,61000'].map((cell) => new Map([['40.0', cell]]));
    const [stored, folded] = fields as [Map<string, string>, Map<string, string>];
    for (const channel of CHANNELS) {
      const key = `${channel}/shared/handled/inbound//`;
      const { where } = firstStateDifference('usage:acme:20514', stored, folded, () => key);
      expect(where).toBe(`client acme, interval 2026-03-02T10:00Z, ${key}: talkMs`);
    }
  });

  it('is in the description of the API and of contracts', () => {
    const schemas = apiShapes();
    expect(schemas['Price']?.properties?.['channel']).toMatchObject({ enum: [...CHANNELS] });
    expect(Object.keys(schemas['Concurrency']?.properties ?? {})).toEqual([...CHANNELS]);
    const terms = withDefaults(
      contract(perEvent({ prices: [{ channel: EMAIL, basis: 'contact', unitPrice: '2' }] })),
    );
    expect(terms && termRows(terms)).toContainEqual(['Emails', 'each contact, 2 EUR a contact']);
  });
});
