import type { RedisFacts } from './redis-facts.js';

/** Findings on a Redis: each a sentence that names the problem and, on a line of its own, the remedy. */
export interface RedisFindings {
  /** Violations of what the fold guarantees. */
  readonly faults: string[];
  readonly warnings: string[];
}

export interface RedisNeeds {
  /** Whether the client speaks the protocol of a cluster. */
  readonly cluster: boolean;
  /** A Redis that forgets everything at each restart is acceptable: the logs are then folded again. */
  readonly mayForget: boolean;
}

/** Scripts declare that they only read (`#!lua flags=no-writes`) since 7.0. */
const LEAST_VERSION = 7;

/** Checks a Redis against what the fold relies on. */
export function redisFindings(facts: RedisFacts, needs: RedisNeeds): RedisFindings {
  const found: RedisFindings = { faults: [], warnings: [] };
  const { node } = facts;
  const add = (list: string[], what: string, remedy: string): void =>
    void list.push(`Redis ${node}: ${what}\n    ${remedy}`);
  const fault = (what: string, remedy: string): void => add(found.faults, what, remedy);
  const warn = (what: string, remedy: string): void => add(found.warnings, what, remedy);

  const unknown = [
    ...(facts.version === undefined ? ['version'] : []),
    ...(facts.role === undefined ? ['role'] : []),
    ...(facts.evictionPolicy === undefined ? ['maxmemory-policy'] : []),
    ...(isPersistent(facts) === undefined && !needs.mayForget ? ['persistence'] : []),
  ];
  if (unknown.length > 0) {
    warn(
      `cannot check its ${unknown.join(', ')}: INFO or CONFIG GET is not allowed`,
      'allow them (ACL SETUSER … +info +config|get), or check noeviction and persistence yourself',
    );
  }
  if (facts.version !== undefined && Number.parseInt(facts.version) < LEAST_VERSION)
    fault(`is version ${facts.version}, must be ${LEAST_VERSION}.0 or newer`, 'upgrade it');
  if (facts.role === 'slave') {
    const primary = facts.primary ?? 'its primary';
    fault(`is a replica of ${primary} and accepts no writes`, `name ${primary} in REDIS_URL`);
  }
  if (facts.isClusterNode && !needs.cluster)
    fault('belongs to a Redis Cluster', `set REDIS_URL=redis+cluster://${node}, with more of its nodes`);
  if (facts.evictionPolicy !== undefined && facts.evictionPolicy !== 'noeviction') {
    fault(
      `maxmemory-policy is ${facts.evictionPolicy}, must be noeviction: evicted usage would be missing on invoices`,
      setting(node, 'maxmemory-policy noeviction'),
    );
  }
  if (isPersistent(facts) === false && !needs.mayForget) {
    fault(
      'has no persistence: neither an append-only file nor snapshots',
      `${setting(node, 'appendonly yes')}; or set CONTADOR_REDIS_MAY_FORGET=true, and the logs are folded again after each restart`,
    );
  }
  for (const failure of facts.failedWrites) warn(failure, 'check for a full disk; see its log for details');
  return found;
}

/** undefined: unknown. */
function isPersistent({ appendsToFile, snapshots }: RedisFacts): boolean | undefined {
  if (appendsToFile === true) return true;
  return snapshots === undefined ? undefined : snapshots !== '';
}

function setting(node: string, setting: string): string {
  const [, host = node, port = '6379'] = /^(.*):(\d+)$/.exec(node) ?? [];
  return `redis-cli -h ${host} -p ${port} CONFIG SET ${setting}, and the same in its configuration`;
}
