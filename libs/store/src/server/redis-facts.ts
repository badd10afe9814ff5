/** What one Redis says of itself; undefined where it does not let us ask. */
export interface RedisFacts {
  /** host:port */
  readonly node: string;
  readonly version: string | undefined;
  readonly role: string | undefined;
  /** Of a replica, host:port of who takes writes. */
  readonly primary: string | undefined;
  readonly isClusterNode: boolean;
  readonly evictionPolicy: string | undefined;
  readonly appendsToFile: boolean | undefined;
  /** When snapshots are taken: `3600 1 300 100`; empty for never. */
  readonly snapshots: string | undefined;
  /** Of the last write to the append-only file and the last snapshot. */
  readonly failedWrites: readonly string[];
}

const LAST_WRITES = {
  aof_last_write_status: 'the last write to the append-only file failed',
  aof_last_bgrewrite_status: 'the append-only file could not be rewritten',
  rdb_last_bgsave_status: 'the last snapshot failed',
} as const;

/**
 * Reads the replies to INFO and CONFIG GET; a managed Redis may refuse the latter, and INFO has most of it.
 *
 * @param info undefined: refused
 * @param config undefined: refused
 */
export function redisFacts(
  node: string,
  info: string | undefined,
  config: ReadonlyMap<string, string> | undefined,
): RedisFacts {
  const told = new Map(
    (info ?? '').split(/\r?\n/).flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1)]] : [];
    }),
  );
  const aof = told.get('aof_enabled') ?? config?.get('appendonly');
  const primary = told.get('master_host');
  return {
    node,
    version: told.get('redis_version'),
    role: told.get('role'),
    primary: primary && `${primary}:${told.get('master_port') ?? '6379'}`,
    isClusterNode: told.get('cluster_enabled') === '1',
    evictionPolicy: told.get('maxmemory_policy') ?? config?.get('maxmemory-policy'),
    appendsToFile: aof === undefined ? undefined : aof === '1' || aof === 'yes',
    snapshots: config?.get('save'),
    failedWrites: Object.entries(LAST_WRITES).flatMap(([field, says]) =>
      told.get(field) === 'err' ? [says] : [],
    ),
  };
}
