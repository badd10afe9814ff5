import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from '#runtime';
import { ConsoleConfig } from './console-config.js';

const needed = { KAFKA_BROKERS: 'localhost:9092', REDIS_URL: 'redis://localhost:6379' };
const hostOf = (env: Record<string, string>) => loadConfig(ConsoleConfig, { ...needed, ...env }).host;

describe('the console’s HOST', () => {
  it('is this machine, unless said otherwise', () => {
    expect(hostOf({})).toBe('127.0.0.1');
    expect(hostOf({ HOST: '::1' })).toBe('::1');
    expect(hostOf({ HOST: 'localhost' })).toBe('localhost');
    expect(hostOf({ HOST: '127.0.0.53' })).toBe('127.0.0.53');
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'console.example.com', '127.0.0.1.example.com'])(
    'is not %s',
    (HOST) => {
      expect(() => hostOf({ HOST })).toThrow(ConfigError);
      expect(() => hostOf({ HOST })).toThrow(/HOST must be 127\.0\.0\.1.*CONTADOR_UNSAFE_HOST=true/s);
    },
  );

  it('is anything where somebody takes the risk', () => {
    expect(hostOf({ HOST: '0.0.0.0', CONTADOR_UNSAFE_HOST: 'true' })).toBe('0.0.0.0');
  });
});
