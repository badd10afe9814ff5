import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from '#runtime';
import { ConsoleConfig } from './console-config.js';

const required = { KAFKA_BROKERS: 'localhost:9092', REDIS_URL: 'redis://localhost:6379' };
const load = (env: Record<string, string>): ConsoleConfig =>
  loadConfig(ConsoleConfig, { ...required, ...env }, () => undefined);
const faultsOf = (env: Record<string, string>): string[] => {
  try {
    load(env);
    return [];
  } catch (error) {
    return (error as ConfigError).faults.map(({ variable, problem }) => `${variable} ${problem}`);
  }
};

describe('the console’s HOST', () => {
  it('is this machine by default', () => {
    expect(load({}).host).toBe('127.0.0.1');
  });

  it.each(['::1', 'localhost', '127.0.0.53', '0.0.0.0', '192.168.1.5'])('may be %s with keys', (HOST) => {
    expect(load({ HOST }).host).toBe(HOST);
  });

  it.each(['::1', 'localhost', '127.0.0.53'])('may be %s when open', (HOST) => {
    expect(load({ HOST, CONTADOR_ACCESS: 'open' }).host).toBe(HOST);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'console.example.com', '127.0.0.1.example.com'])(
    'must not be %s when open',
    (HOST) => {
      expect(faultsOf({ HOST, CONTADOR_ACCESS: 'open' })).toEqual([
        expect.stringMatching(/^HOST must be 127\.0\.0\.1.*while CONTADOR_ACCESS is open/),
      ]);
    },
  );
});

describe('the console’s identity provider', () => {
  const complete = {
    CONTADOR_OIDC_ISSUER: 'https://id.example.com',
    CONTADOR_OIDC_AUDIENCE: 'contador',
    CONTADOR_OIDC_JWKS_URL: 'https://id.example.com/keys',
  };

  it('is either absent or complete', () => {
    expect(load({}).oidcIssuer).toBeUndefined();
    expect(load(complete)).toMatchObject({ oidcAudience: 'contador', oidcAlgorithms: ['RS256', 'ES256'] });
  });

  it.each(Object.keys(complete))('requires %s', (name) => {
    expect(faultsOf({ ...complete, [name]: '' })).toEqual([expect.stringContaining(`set ${name} too`)]);
  });

  it.each(['HS256', 'none', 'RS256,HS512', 'rs256'])('rejects the algorithms %s', (algorithms) => {
    expect(faultsOf({ ...complete, CONTADOR_OIDC_ALGORITHMS: algorithms })).toEqual([
      expect.stringMatching(/^CONTADOR_OIDC_ALGORITHMS must be of RS256/),
    ]);
  });

  it.each(['http://id.example.com/keys', 'ftp://id.example.com', 'keys'])(
    'rejects the key address %s',
    (url) => {
      expect(faultsOf({ ...complete, CONTADOR_OIDC_JWKS_URL: url })).toEqual([
        expect.stringMatching(/^CONTADOR_OIDC_JWKS_URL must be an https address/),
      ]);
    },
  );

  it('accepts keys on this machine without TLS', () => {
    expect(faultsOf({ ...complete, CONTADOR_OIDC_JWKS_URL: 'http://127.0.0.1:8081/keys' })).toEqual([]);
  });

  it('reports its faults together with all others', () => {
    const env = {
      CONTADOR_OIDC_ISSUER: 'https://id.example.com',
      CONTADOR_SESSION_SECRET: 'short',
      PORT: '-1',
    };
    expect(faultsOf(env)).toHaveLength(3);
  });
});
