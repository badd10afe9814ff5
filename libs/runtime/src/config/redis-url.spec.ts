import { describe, expect, it } from '@jest/globals';
import { redisUrl } from './redis-url.js';

describe('the address of Redis', () => {
  it.each([
    'redis://localhost',
    'redis://127.0.0.1:6379/',
    'redis://me:p%2Fw@redis.example:6379/2',
    'rediss://me:p@ss@redis.example:6379',
    'redis://[::1]:6379',
    'redis+cluster://a:7000,b:7001,c',
    'rediss+cluster://me:secret@a.example:7000,[fd00::1]:7001/',
  ])('may be %s', (url) => {
    expect(redisUrl.parse(url)).toBe(url);
  });

  it.each([
    ['rediss+cluster://a:7000?tls=true', /must not have options.*rediss\+cluster:/],
    ['redis+cluster://me:pw@a:7000,b:7001/?tls=true', /must not have options/],
    ['redis://a:6379?family=6', /must not have options/],
    ['redis+cluster://a:7000/1', /must not name a database/],
    ['redis://', /must look like/],
    ['redis+cluster://a:7000,', /must look like/],
    ['redis://a:6379,b:6379', /must look like redis:\/\/host:port/],
    ['http://a:6379', /must look like/],
    ['localhost:6379', /must look like/],
  ])('may not be %s', (url, message) => {
    expect(() => redisUrl.parse(url)).toThrow(message);
  });

  it('is not repeated when it is wrong: it holds a password', () => {
    expect(() => redisUrl.parse('redis://me:secret@a?b')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('secret') as unknown }),
    );
  });
});
