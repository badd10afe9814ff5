/** What one Redis reports of itself; undefined where it does not permit the query. */
export interface RedisFacts {
  /** host:port */
  readonly node: string;
  readonly version: string | undefined;
  readonly role: string | undefined;
  /** For a replica, host:port of its primary. */
  readonly primary: string | undefined;
  readonly isClusterNode: boolean;
  readonly evictionPolicy: string | undefined;
  readonly appendsToFile: boolean | undefined;
  /** When snapshots are taken: `3600 1 300 100`; empty for never. */
  readonly snapshots: string | undefined;
  /** Failures of the last write to the append-only file and the last snapshot. */
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
  const fields = new Map(
    (info ?? '').split(/\r?\n/).flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1)]] : [];
    }),
  );
  const aof = fields.get('aof_enabled') ?? config?.get('appendonly');
  const primary = fields.get('master_host');
  return {
    node,
    version: fields.get('redis_version'),
    role: fields.get('role'),
    primary: primary && `${primary}:${fields.get('master_port') ?? '6379'}`,
    isClusterNode: fields.get('cluster_enabled') === '1',
    evictionPolicy: fields.get('maxmemory_policy') ?? config?.get('maxmemory-policy'),
    appendsToFile: aof === undefined ? undefined : aof === '1' || aof === 'yes',
    snapshots: config?.get('save'),
    failedWrites: Object.entries(LAST_WRITES).flatMap(([field, failure]) =>
      fields.get(field) === 'err' ? [failure] : [],
    ),
  };
}
