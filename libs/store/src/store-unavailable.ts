/**
 * Redis refused a script because it does not serve the script's keys at the moment: a Redis Cluster is moving
 * their slot to another node or replacing a node. Nothing was read or written; the caller retries later.
 */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** Replies of a Redis Cluster, also those that ioredis gave up following. */
const REFUSED =
  /^(ASK|MOVED|TRYAGAIN|CLUSTERDOWN|MASTERDOWN|LOADING|Too many Cluster redirections|ERR Script attempted to (access a non local key|execute .*while the cluster is down))\b/;
/** Errors of ioredis when it gives up reaching a server. */
const UNREACHABLE = /^(Command timed out|Connection is closed|None of startup nodes is available)/;
const UNREACHABLE_NAMES = ['MaxRetriesPerRequestError', 'ClusterAllFailedError', 'AbortError'];

/** Whether Redis refused a command because of the cluster's state: it did not run. */
export const isRefusedByCluster = (error: unknown): boolean =>
  error instanceof Error && REFUSED.test(error.message);

/** Whether a command failed for a reason that passes without a change of the request: retry later. */
export const isStoreUnavailable = (error: unknown): boolean =>
  error instanceof StoreUnavailableError ||
  isRefusedByCluster(error) ||
  (error instanceof Error && (UNREACHABLE_NAMES.includes(error.name) || UNREACHABLE.test(error.message)));
