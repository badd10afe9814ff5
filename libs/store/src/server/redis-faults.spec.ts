import { describe, expect, it } from '@jest/globals';
import { redisFacts } from './redis-facts.js';
import { redisFindings } from './redis-faults.js';

const GOOD = {
  redis_version: '7.2.4',
  role: 'master',
  cluster_enabled: '0',
  maxmemory_policy: 'noeviction',
  aof_enabled: '1',
};
const info = (fields: Record<string, string>): string =>
  ['# Server', ...Object.entries(fields).map(([name, value]) => `${name}:${value}`)].join('\r\n');

function check(
  fields: Record<string, string> | undefined,
  config?: Record<string, string>,
  needs: { cluster?: boolean; mayForget?: boolean } = {},
) {
  const facts = redisFacts('r:6380', fields && info(fields), config && new Map(Object.entries(config)));
  return redisFindings(facts, { cluster: false, mayForget: false, ...needs });
}

describe('a Redis for the fold', () => {
  it('is one that evicts nothing and writes to disk', () => {
    expect(check(GOOD, { save: '' })).toEqual({ faults: [], warnings: [] });
    expect(check({ ...GOOD, aof_enabled: '0' }, { save: '3600 1' })).toEqual({ faults: [], warnings: [] });
  });

  it.each<[string, RegExp, Record<string, string>]>([
    ['too old', /is version 6\.2\.14, must be 7\.0 or newer\n/, { redis_version: '6.2.14' }],
    [
      'a replica',
      /is a replica of db:6379 and accepts no writes\n +name db:6379 in REDIS_URL/,
      { role: 'slave', master_host: 'db', master_port: '6379' },
    ],
    ['a node of a cluster', /REDIS_URL=redis\+cluster:\/\/r:6380/, { cluster_enabled: '1' }],
    [
      'evicting',
      /maxmemory-policy is volatile-lru, must be noeviction.*\n +redis-cli -h r -p 6380 CONFIG SET maxmemory-policy noeviction/,
      { maxmemory_policy: 'volatile-lru' },
    ],
    ['without persistence', /has no persistence.*\n.*CONTADOR_REDIS_MAY_FORGET=true/, { aof_enabled: '0' }],
  ])('is not one that is %s', (_what, message, fields) => {
    const { faults, warnings } = check({ ...GOOD, ...fields }, { save: '' });
    expect(warnings).toEqual([]);
    expect(faults).toEqual([expect.stringMatching(message)]);
  });

  it('reports all faults together', () => {
    const bad = { ...GOOD, redis_version: '5.0.7', maxmemory_policy: 'allkeys-lfu', aof_enabled: '0' };
    expect(check(bad, { save: '' }).faults).toHaveLength(3);
  });

  it('may forget, and may be a cluster, if configured so', () => {
    expect(check({ ...GOOD, aof_enabled: '0' }, { save: '' }, { mayForget: true }).faults).toEqual([]);
    expect(check({ ...GOOD, cluster_enabled: '1' }, { save: '' }, { cluster: true }).faults).toEqual([]);
  });

  it('uses INFO where CONFIG is refused, and reports what it cannot check', () => {
    expect(check(GOOD)).toEqual({ faults: [], warnings: [] });
    expect(check({ ...GOOD, aof_enabled: '0' })).toEqual({
      faults: [],
      warnings: [expect.stringMatching(/cannot check its persistence: .*not allowed/)],
    });
    expect(check(undefined).warnings).toEqual([
      expect.stringMatching(/cannot check its version, role, maxmemory-policy, persistence/),
    ]);
  });

  it('warns of failed writes to disk', () => {
    const failing = { ...GOOD, aof_last_write_status: 'err', rdb_last_bgsave_status: 'err' };
    expect(check(failing, { save: '' }).warnings).toHaveLength(2);
  });
});
