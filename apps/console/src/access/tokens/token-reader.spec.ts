import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SignJWT, UnsecuredJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Problem } from '../../problems/problem.js';
import type { Principal } from '../principal.js';
import { JwtReader, remoteKeys } from './token-reader.js';

const ISSUER = 'https://id.example.com';
const settings = {
  ...{ issuer: ISSUER, audience: 'contador', algorithms: ['RS256', 'ES256'], clockToleranceMs: 30_000 },
  claims: { role: 'realm_access.roles', client: 'client', name: 'email' },
};

interface Pair {
  readonly kid: string;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

const pair = async (kid: string): Promise<Pair> => ({
  kid,
  ...(await generateKeyPair('RS256', { extractable: true })),
});
const published = async ({ kid, publicKey }: Pair): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
});

describe('tokens of an identity provider', () => {
  let server: Server;
  let url = '';
  let keys: JWK[] = [];
  let fetches = 0;
  let isDown = false;
  let first: Pair;
  let second: Pair;

  beforeAll(async () => {
    [first, second] = await Promise.all([pair('k1'), pair('k2')]);
    server = createServer((_request, response) => {
      fetches += 1;
      response.statusCode = isDown ? 500 : 200;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  beforeEach(async () => {
    [keys, fetches, isDown] = [[await published(first)], 0, false];
  });

  const good = { email: 'ana@example.com', realm_access: { roles: ['other', 'billing'] } };
  const made = (claims: JWTPayload = good, { kid }: Pair = first, alg = 'RS256'): SignJWT =>
    new SignJWT(claims)
      .setProtectedHeader({ alg, kid })
      .setIssuer(ISSUER)
      .setAudience(['contador', 'other'])
      .setSubject('u-1')
      .setExpirationTime('5m');
  const read = (token: string): Promise<Principal> => new JwtReader(remoteKeys(url), settings).read(token);
  const codeOf = async (token: string | Promise<string>): Promise<string> =>
    read(await token).then(
      () => 'taken',
      (problem: unknown) => (problem as Problem).code,
    );

  it('name the caller, and when the token expires', async () => {
    const principal = await read(await made().sign(first.privateKey));
    expect(principal).toEqual({ name: 'ana@example.com', role: 'billing', untilMs: expect.any(Number) });
    expect(Math.abs((principal.untilMs ?? 0) - Date.now() - 330_000)).toBeLessThan(10_000);
  });

  it('give the role client its client id', async () => {
    const claims = { email: 'a@acme.example', 'realm_access.roles': 'client', client: 'acme' };
    expect(await read(await made(claims).sign(first.privateKey))).toMatchObject({
      role: 'client',
      clientId: 'acme',
    });
  });

  it('that are expired or not trustworthy are refused', async () => {
    const sign = (token: SignJWT) => token.sign(first.privateKey);
    const publicText = new TextEncoder().encode(await exportSPKI(first.publicKey));
    const { privateKey: stranger } = await generateKeyPair('RS256');
    const { privateKey: pss } = await generateKeyPair('PS256');
    const unsigned = new UnsecuredJWT(good)
      .setIssuer(ISSUER)
      .setAudience('contador')
      .setExpirationTime('5m')
      .encode();
    const tokens: Record<string, string> = {
      over: await sign(made().setExpirationTime(Math.floor(Date.now() / 1000) - 31)),
      'not yet': await sign(made().setNotBefore('1m')),
      'without an end': await sign(
        new SignJWT(good)
          .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
          .setIssuer(ISSUER)
          .setAudience('contador'),
      ),
      'of another issuer': await sign(made().setIssuer(`${ISSUER}/`)),
      'for another audience': await sign(made().setAudience('other')),
      unsigned,
      'signed with the public key as a secret': await made(good, first, 'HS256').sign(publicText),
      'signed by a stranger': await made().sign(stranger),
      'of another algorithm': await made(good, first, 'PS256').sign(pss),
      'changed on its way': (await sign(made())).replace(/\.[^.]+\./, (claims) => `${claims.slice(0, -2)}A.`),
      'no token': 'a.b.c',
    };
    const codes = await Promise.all(
      Object.entries(tokens).map(async ([what, token]) => [what, await codeOf(token)]),
    );
    expect(codes).toEqual(Object.keys(tokens).map((what) => [what, 'not-logged-in']));
  });

  it('are accepted a little after they expire, as clocks differ', async () => {
    const late = made().setExpirationTime(Math.floor(Date.now() / 1000) - 10);
    expect(await codeOf(late.sign(first.privateKey))).toBe('taken');
  });

  it.each([
    ['no role', { email: 'a' }],
    ['no role of ours', { email: 'a', realm_access: { roles: ['admin'] } }],
    ['a client that is not named', { email: 'a', realm_access: { roles: ['client'] } }],
    ['a client that is no id', { email: 'a', realm_access: { roles: ['client'] }, client: '../x' }],
    ['no name', { realm_access: { roles: ['ops'] } }],
  ])('with %s are forbidden', async (_, claims) => {
    expect(await codeOf(made(claims).sign(first.privateKey))).toBe('forbidden');
  });

  it('signed with an unknown key cause a refetch of the keys, but not again and again', async () => {
    const reader = new JwtReader(remoteKeys(url), settings);
    await reader.read(await made().sign(first.privateKey));
    const rotated = await made(good, second).sign(second.privateKey);
    const unknown = reader.read(rotated);
    await expect(unknown).rejects.toMatchObject({ code: 'not-logged-in' });
    expect(fetches).toBe(1);
    keys = [await published(second)];
    jest.useFakeTimers({
      now: Date.now() + 11_000,
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
    });
    try {
      expect(await reader.read(rotated)).toMatchObject({ role: 'billing' });
      await expect(reader.read(await made().sign(first.privateKey))).rejects.toMatchObject({
        code: 'not-logged-in',
      });
      expect(fetches).toBe(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it('get 503 while the provider does not respond: that is no fault of the token', async () => {
    isDown = true;
    expect(await codeOf(made().sign(first.privateKey))).toBe('unavailable');
    const nowhere = new JwtReader(remoteKeys('http://127.0.0.1:1/keys'), settings);
    await expect(nowhere.read(await made().sign(first.privateKey))).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});
