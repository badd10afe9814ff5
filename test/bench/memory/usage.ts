import type { RedisClient } from '#store';
import { DAY_MS } from '#usage';
import { Random } from '../../support/traffic/random.js';
import type { ClientProfile } from '../../support/traffic/client-profile.js';
import { measureGrowth } from '../measure/growth.js';
import type { Growth, Point } from '../measure/growth.js';
import { createContacts, createProfile, toRecord } from './contacts.js';
import { RedisFold } from './redis-fold.js';
import { OFFICE } from './office.js';
import { bytesByKind, dataBytes, settled } from './key-bytes.js';

const LATE_WINDOW_MS = 62 * DAY_MS;
/** A Monday. */
const FROM_MS = Date.UTC(2026, 5);
const MONTH_DAYS = 30;

export interface ClientMonth {
  readonly name: string;
  readonly events: number;
  readonly cells: number;
  /** Usage, and the client's table of dimensions. */
  readonly bytes: number;
}

export interface Grown extends Growth {
  readonly what: string;
  readonly points: readonly Point[];
}

export interface UsageResult {
  readonly months: readonly ClientMonth[];
  readonly growth: readonly Grown[];
}

const MONTHS: readonly (readonly [name: string, busiestHour: number])[] = [
  ['small: 10 contacts in the busiest hour', 10],
  ['medium: 60', 60],
  ['large: 360', 360],
];

export async function measureUsage(
  redis: RedisClient,
  isQuick: boolean,
  log: (text: string) => void,
): Promise<UsageResult> {
  const months: ClientMonth[] = [];
  for (const [name, busiestHour] of isQuick ? MONTHS.slice(0, 1) : MONTHS) {
    log(`usage of a month of a client: ${name}`);
    const folded = await createFold(redis, [createProfile('client', { ...OFFICE, busiestHour })], MONTH_DAYS);
    months.push({ name, ...folded });
  }
  const growth: Grown[] = [];
  for (const [what, sizes, stepOf] of STEPS) {
    log(`usage by ${what}`);
    const points: Point[] = [];
    for (const size of isQuick ? sizes.slice(0, 3) : sizes) {
      const { profiles, days } = stepOf(size);
      points.push({ size, value: (await createFold(redis, profiles, days)).bytes });
    }
    growth.push({ what, points, ...measureGrowth(points) });
  }
  return { months, growth };
}

interface Step {
  readonly profiles: readonly ClientProfile[];
  readonly days: number;
}

const small = (id: string, more: Partial<ClientProfile> = {}): ClientProfile =>
  createProfile(id, { ...OFFICE, weekdays: Array<number>(7).fill(1), busiestHour: 20, ...more });

const STEPS: readonly (readonly [
  what: string,
  sizes: readonly number[],
  createStep: (size: number) => Step,
])[] = [
  [
    'clients, a day each',
    [1, 4, 16, 64],
    (size) => ({
      profiles: Array.from({ length: size }, (_, index) => small(`client-${index + 1}`)),
      days: 1,
    }),
  ],
  ['days of a client', [1, 2, 4, 8, 16, 32], (days) => ({ profiles: [small('client')], days })],
  [
    'queues, the same traffic',
    [1, 4, 16, 64],
    (size) => ({
      profiles: [
        small('client', {
          busiestHour: 200,
          queues: Array.from({ length: size }, (_, n) => `queue-${n + 1}`),
        }),
      ],
      days: 2,
    }),
  ],
];

/** Folds the events of clients into an empty Redis; returns the memory of the usage. */
async function createFold(
  redis: RedisClient,
  profiles: readonly ClientProfile[],
  days: number,
): Promise<Omit<ClientMonth, 'name'>> {
  await redis.flushall();
  await settled();
  const before = await dataBytes(redis);
  const fold = new RedisFold(redis, LATE_WINDOW_MS);
  const random = new Random(4);
  const toMs = FROM_MS + days * DAY_MS;
  let events = 0;
  for (const event of createContacts(profiles, { fromMs: FROM_MS, toMs }, 'seconds')) {
    await fold.add(toRecord(event, toMs + 3 * DAY_MS + events, random));
    events++;
  }
  await fold.flush();
  await settled();
  const { usage, client } = await bytesByKind(redis, before);
  return { events, cells: await countCells(redis), bytes: usage.bytes + client.bytes };
}

async function countCells(redis: RedisClient): Promise<number> {
  const keys = await redis.keys('*:usage:*');
  const sizes = await Promise.all(keys.map((key) => redis.hlen(key)));
  return sizes.reduce((sum, size) => sum + size, 0);
}
