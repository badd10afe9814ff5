import { expect, it } from '@jest/globals';
import { parseContractVersion } from '#contracts';
import { DAY_MS, CONTACT_MEASURES, ClientState, toRow, toSlot } from '#usage';
import type { UsageRow } from '#usage';
import { ResponseLimits } from '../http/response-limits.js';
import { StatementService } from './statement.service.js';

const MARCH = { fromMs: Date.parse('2026-03-01T00:00:00Z'), toMs: Date.parse('2026-04-01T00:00:00Z') };
const APRIL = { fromMs: MARCH.toMs, toMs: Date.parse('2026-05-01T00:00:00Z') };
const parsed = parseContractVersion({
  ...{ clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00Z', model: 'per-event' },
  ...{ zone: 'Etc/UTC', currency: 'EUR', period: { kind: 'month', anchorDay: 1 } },
  contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.65' }] },
  tax: { category: 'S', rate: '21' },
});
if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
const versions = [parsed.ok];

const calls = (count: number): UsageRow[] => [
  toRow(
    toSlot(MARCH.fromMs + DAY_MS),
    {
      ...{ kind: 'contact', channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound' },
      atLeast: 60,
    },
    CONTACT_MEASURES.map((name) => (name === 'contacts' || name === 'legs' ? count : 0)),
  ),
];

/** The statement of March, closed with two calls where there are five now; `late`: instants of late usage, by layer. */
async function marchClosed(late: Readonly<Record<number, string>>) {
  const client = new ClientState('acme');
  for (const [at, period] of [MARCH, APRIL].entries())
    client.closeLog.add({ ...period, index: at + 1, revision: 0, offset: at, appendedAtMs: period.toMs });
  for (const [layer, at] of Object.entries(late))
    client.noteLate(Number(layer), toSlot(Date.parse(at)), 10, APRIL.toMs);
  let reads = 0;
  const service = new StatementService(
    { signed: () => versions.map((version) => ({ version, signedAtMs: 0 })) },
    { requireVersions: () => Promise.resolve(versions) },
    {
      client: () => Promise.resolve(client),
      usage: ({ asOfClose }) => {
        reads += 1;
        return Promise.resolve(calls(asOfClose === undefined ? 5 : 2));
      },
    },
    { counted: (_clientId, closes) => Promise.resolve([...closes]) },
    new ResponseLimits({ usageRows: 1_000, periodDays: 31 }),
  );
  const { state, total, sinceClose } = await service.report('acme', '2026-03-02', APRIL.toMs);
  return { state, contacts: total.contacts, since: sinceClose?.contacts, reads };
}

it.each<[string, Readonly<Record<number, string>>, number | undefined, number]>([
  ['since it closed', { 1: '2026-03-02T00:00:00Z' }, 3, 2],
  ['since a later close', { 2: '2026-03-02T00:00:00Z' }, 3, 2],
  ['of later periods only: nothing is read twice', { 2: '2026-04-02T00:00:00Z' }, undefined, 1],
  ['nothing', {}, undefined, 1],
])(
  'of a closed period is what it was invoiced from, and reports late usage: %s',
  async (_what, late, since, reads) => {
    expect(await marchClosed(late)).toEqual({ state: 'closed', contacts: 2, since, reads });
  },
);
