import { describe, expect, it } from '@jest/globals';
import { StoreUnavailableError, isRefusedByCluster, isStoreUnavailable } from './store-unavailable.js';

const REFUSALS = [
  'ASK 15891 127.0.0.1:7001',
  'MOVED 15891 127.0.0.1:7001',
  'TRYAGAIN Multiple keys request during rehashing of slot',
  'CLUSTERDOWN Hash slot not served',
  'LOADING Redis is loading the dataset in memory',
  'ERR Script attempted to access a non local key in a cluster node script: 4711, on @user_script:2.',
  'ERR Script attempted to execute a write command while the cluster is down and readonly script: 4711',
  'Too many Cluster redirections. Last error: ReplyError: TRYAGAIN Multiple keys',
];
const OTHERS = [
  'KEYSPACE_MOVED contador.{journal.3}@live',
  'OOM command not allowed when used memory > maxmemory',
  'WRONGTYPE Operation against a key holding the wrong kind of value',
  'ERR Error running script: user_script:24: asking for ASK',
];

describe('isStoreUnavailable and isRefusedByCluster', () => {
  it.each(REFUSALS)('%s: retry later', (message) => {
    expect([isRefusedByCluster(new Error(message)), isStoreUnavailable(new Error(message))]).toEqual([
      true,
      true,
    ]);
  });

  it.each(OTHERS)('%s: waiting does not help', (message) => {
    expect([isRefusedByCluster(new Error(message)), isStoreUnavailable(new Error(message))]).toEqual([
      false,
      false,
    ]);
  });

  it('an unreachable server is unavailable, and may have run the command', () => {
    const gone = Object.assign(new Error('Reached the max retries'), { name: 'MaxRetriesPerRequestError' });
    expect([isRefusedByCluster(gone), isStoreUnavailable(gone)]).toEqual([false, true]);
    expect(isStoreUnavailable(new Error('Command timed out'))).toBe(true);
    expect(isStoreUnavailable(new StoreUnavailableError('x'))).toBe(true);
    expect(isStoreUnavailable('x')).toBe(false);
  });
});
