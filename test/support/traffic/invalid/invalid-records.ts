import { DAY_MS } from '#usage';
import type { TrafficItem, TrafficRecord } from '../facts.js';
import type { WrittenEvent } from '../events/encode.js';
import { inRecord, STRUCTURED } from '../events/encode.js';

/** The parts of a refused record: an existing client, and a valid call and shift of it. */
interface Model {
  readonly clientId: string;
  readonly call: WrittenEvent;
  readonly shift: WrittenEvent;
}

type Make = (model: Model) => TrafficRecord;

interface Kind {
  readonly code: string;
  readonly make: Make;
  /** Large: one suffices. */
  readonly once?: boolean;
}

const MIB = 1024 * 1024;

const bytes =
  (value: (model: Model) => string | Buffer | null): Make =>
  (model) => ({ key: model.clientId, value: value(model), headers: { ...STRUCTURED } });

const structured =
  (change: (model: Model) => object): Make =>
  (model) => ({ key: model.clientId, value: JSON.stringify(change(model)), headers: { ...STRUCTURED } });

/** A call with other data; binary and structured mode do not matter, so they alternate. */
const call =
  (data: Record<string, unknown>): Make =>
  ({ clientId, call: good }) =>
    inRecord({ ...good, data: { ...good.data, ...data } }, 'structured', clientId);

const shift =
  (data: Record<string, unknown>): Make =>
  ({ clientId, shift: good }) =>
    inRecord({ ...good, data: { ...good.data, ...data } }, 'binary', clientId);

const binary =
  (headers: Record<string, string | Buffer>, without?: string): Make =>
  ({ clientId, call: good }) => {
    const record = inRecord(good, 'binary', clientId);
    const kept = Object.entries({ ...record.headers, ...headers }).filter(([name]) => name !== without);
    return { ...record, headers: Object.fromEntries(kept) };
  };

const close = (data: Record<string, unknown>): Make =>
  structured(({ clientId, call: good }) => ({ ...good, type: 'period.close', data: { clientId, ...data } }));

const kinds = (code: string, ...makes: Make[]): Kind[] => makes.map((make) => ({ code, make }));

/** Every way to be refused, by code. */
const INVALID: readonly Kind[] = [
  ...kinds(
    'not-json',
    bytes(() => null),
    bytes(() => ''),
    bytes(() => '{"specversion":"1.0",'),
    bytes(() => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    bytes(({ call: good }) => `\uFEFF${JSON.stringify(good)}`),
    () => ({ key: null, value: 'hello', headers: {} }),
  ),
  {
    code: 'oversized',
    once: true,
    make: structured(({ call: good }) => ({ ...good, padding: 'x'.repeat(2 * MIB) })),
  },
  ...kinds('oversized', binary({ ce_padding: 'x'.repeat(70_000) })),
  ...kinds(
    'too-deep',
    bytes(() => '['.repeat(10_000) + ']'.repeat(10_000)),
    structured(({ call: good }) => ({ ...good, extra: nested(120) })),
  ),
  ...kinds(
    'invalid-envelope',
    structured(({ call: good }) => ({ ...good, specversion: '0.3' })),
    structured(({ call: good }) => ({ ...good, id: '' })),
    structured(({ call: good }) => ({ ...good, source: 7 })),
    structured(({ call: good }) => ({ ...good, data: [good.data] })),
    structured(({ call: good }) => [good]),
    binary({}, 'ce_type'),
    binary({ ce_id: Buffer.from([0xc3, 0x28]) }),
  ),
  ...kinds(
    'unknown-type',
    structured(({ call: good }) => ({ ...good, type: 'contact.fax' })),
  ),
  ...kinds(
    'invalid-client-id',
    call({ clientId: 'two words' }),
    call({ clientId: undefined }),
    call({ clientId: '-dash' }),
    call({ clientId: 'x'.repeat(65) }),
    shift({ clientId: 42 }),
  ),
  ...kinds(
    'missing-field',
    call({ contactId: undefined }),
    call({ outcome: null }),
    call({ agentId: undefined }),
    call({ endedAt: undefined }),
    call({ voided: true, revision: undefined }),
    shift({ activity: undefined }),
    shift({ agentId: null }),
  ),
  ...kinds(
    'invalid-field',
    call({ talkMs: -1 }),
    call({ talkMs: 1.5 }),
    call({ talkMs: '1000' }),
    call({ talkMs: 2 ** 53 }),
    call({ leg: 0 }),
    call({ leg: 100 }),
    call({ revision: true }),
    call({ revision: -1 }),
    call({ outcome: 'lost' }),
    call({ direction: 'sideways' }),
    call({ queue: 'two words' }),
    call({ team: 'other' }),
    call({ contactId: 'x'.repeat(129) }),
    call({ voided: 'yes' }),
    shift({ activity: 'Productive' }),
    close({ from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z', voided: true }),
  ),
  ...kinds(
    'invalid-time',
    call({ startedAt: '2026-03-02T09:10:00' }),
    call({ endedAt: '2026-02-30T09:10:00Z' }),
    call({ endedAt: '2026-03-02T09:10:60Z' }),
    call({ endedAt: '2026-03-02T24:00:00Z' }),
    call({ startedAt: 1_772_442_600_000 }),
    shift({ startedAt: 'yesterday' }),
  ),
  ...kinds(
    'impossible-time',
    call({ startedAt: '2026-03-02T09:10:01Z', endedAt: '2026-03-02T09:10:00Z' }),
    call({ startedAt: '2026-01-01T00:00:00Z', endedAt: '2026-02-01T00:00:01Z' }),
    shift({ startedAt: '2026-03-02T09:00:00Z', endedAt: '2026-03-02T09:00:00Z' }),
    shift({ startedAt: '2026-03-02T09:00:00Z', endedAt: '2026-03-03T09:00:01Z' }),
    close({ from: '2026-03-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }),
  ),
  ...kinds(
    'impossible-duration',
    call({ talkMs: DAY_MS, wrapMs: 1 }),
    call({ outcome: 'abandoned', talkMs: 1_000 }),
  ),
  ...kinds(
    'in-the-future',
    call({ startedAt: '2199-12-31T23:00:00Z', endedAt: '2199-12-31T23:05:00Z' }),
    close({ from: '2199-11-01T00:00:00Z', to: '2199-12-01T00:00:00Z' }),
  ),
  ...kinds('too-old', call({ startedAt: '2001-01-01T10:00:00Z', endedAt: '2001-01-01T10:05:00Z' })),
];

const createModel = (clientId: string): Model => {
  const envelope = { specversion: '1.0', id: 'refused', source: '/pbx/broken' };
  const times = { startedAt: '2026-03-02T09:10:00Z', endedAt: '2026-03-02T09:14:00Z' };
  const contact = { contactId: 'c-refused', outcome: 'handled', agentId: 'a-1', talkMs: 240_000 };
  return {
    clientId,
    call: { ...envelope, type: 'contact.call', data: { clientId, ...contact, ...times } },
    shift: {
      ...envelope,
      type: 'workforce.shift',
      data: { clientId, agentId: 'a-1', activity: 'productive', ...times },
    },
  };
};

/** Nested arrays with this many levels. */
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

/** The `n`-th refused record: the kinds take turns, so that a few dozen records contain them all. */
export function invalidRecord(n: number, clientId: string): TrafficItem {
  const turn = Math.floor(n / INVALID.length);
  const kind = INVALID[n % INVALID.length];
  if (!kind) throw new Error('there are no invalid records');
  if (kind.once && turn > 0) return invalidRecord(n + 1, clientId);
  return { record: kind.make(createModel(clientId)), meaning: { kind: 'rejected', code: kind.code } };
}

/** The number of records that contains each kind once. */
export const INVALID_KINDS = INVALID.length;
