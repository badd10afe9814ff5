import type { Kind } from './kinds.js';

const HOST = String.raw`(?:\[[0-9A-Fa-f:.]+\]|[^\s/?#@:,[\]]+)(?::\d{1,5})?`;
const LOGIN = String.raw`(?:[^\s/?#]*@)?`;
const ONE = new RegExp(`^rediss?://${LOGIN}${HOST}(/\\d{0,4})?$`);
const CLUSTER = new RegExp(`^rediss?\\+cluster://${LOGIN}${HOST}(?:,${HOST})*/?$`);

/** The address of Redis. Options in a query are refused: a client that ignores one would connect without it. */
export const redisUrl: Kind<string> = {
  name: 'text',
  parse: (url) => {
    if (ONE.test(url) || CLUSTER.test(url)) return url;
    if (/^rediss?(\+cluster)?:\/\/\S*\?/.test(url))
      throw new Error('must not have options (?…): TLS is rediss:// or rediss+cluster://');
    if (/^rediss?\+cluster:\/\/\S*\/\d+$/.test(url))
      throw new Error('must not name a database: a Redis Cluster has only one');
    throw new Error(
      'must look like redis://host:port, rediss://host:port, redis+cluster://host:port,host:port ' +
        'or rediss+cluster://host:port,host:port',
    );
  },
  show: (url) => url,
};
