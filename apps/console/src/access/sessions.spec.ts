import { describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { Sessions } from './sessions.js';

const secret = new TextEncoder().encode('x'.repeat(32));
const HOUR_MS = 3_600_000;
const client = { name: 'acme’s dashboard', role: 'client', clientId: 'acme', keyId: 'k1' } as const;

describe('a session', () => {
  const sessions = new Sessions(secret, HOUR_MS);

  it('belongs to the principal that it was opened for', async () => {
    const { cookie, maxAgeMs } = await sessions.open(client);
    expect([maxAgeMs, await sessions.read(cookie)]).toEqual([HOUR_MS, client]);
  });

  it('ends after its lifetime, and with the token that opened it', async () => {
    const over = await new Sessions(secret, -2_000).open(client);
    expect(await sessions.read(over.cookie)).toBeUndefined();
    const { maxAgeMs } = await sessions.open({ name: 'ana', role: 'ops', untilMs: Date.now() + 60_000 });
    expect(maxAgeMs).toBeLessThanOrEqual(60_000);
    const ended = await sessions.open({ name: 'ana', role: 'ops', untilMs: Date.now() - 2_000 });
    expect(await sessions.read(ended.cookie)).toBeUndefined();
  });

  it('is invalid if signed with another secret, unsigned, or without an expiry', async () => {
    const others = new Sessions(new TextEncoder().encode('y'.repeat(32)), HOUR_MS);
    const claims = { role: 'billing' };
    const unsigned = new UnsecuredJWT(claims)
      .setIssuer('contador-console')
      .setSubject('x')
      .setExpirationTime('1h');
    const endless = new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('contador-console')
      .setSubject('x');
    const foreign = new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('another')
      .setSubject('x')
      .setExpirationTime('1h');
    const cookies = [
      (await others.open(client)).cookie,
      ...[unsigned.encode(), await endless.sign(secret), await foreign.sign(secret), '', 'a.b.c'],
    ];
    for (const cookie of cookies) expect(await sessions.read(cookie)).toBeUndefined();
  });
});
