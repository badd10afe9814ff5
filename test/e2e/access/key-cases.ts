import { describe, expect, it } from '@jest/globals';
import { lastRecords } from '#kafka';
import { DAY_MS } from '#usage';
import { eventually } from '../../support/deployment/eventually.js';
import { contador } from '../verify/run-cli.js';
import { bearer } from './environment.js';
import type { MadeKey, AccessEnvironment } from './environment.js';

interface PrintedKey {
  readonly keyId: string;
  readonly state: string;
  readonly lastUsedAt?: string;
  readonly expiresAt?: string;
  readonly replaces?: string;
}

/** Each case starts the command several times, which takes long on a loaded machine. */
const PATIENCE_MS = 90_000;

const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** `contador keys`. */
export function keyCases(environment: AccessEnvironment): void {
  const sessionStatus = async (key: string): Promise<number> =>
    (await environment.api.get('/v1/session', bearer(key))).status;
  const parseKeys = (stdout: string): PrintedKey[] =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as PrintedKey);

  describe('contador keys', () => {
    it(
      'shows a new key once, alone on standard output',
      async () => {
        const { code, stdout, stderr } = await environment.keys(
          'create',
          '--role',
          'ops',
          '--name',
          'wall display',
        );
        expect([code, stdout]).toEqual([0, expect.stringMatching(/^contador_[0-9a-f]{16}_[\w-]{43}\n$/)]);
        expect(stderr).toMatch(
          /^Key [0-9a-f]{16} \(ops\), no expiry\. Store it now: it is shown only once\.\n$/,
        );
      },
      PATIENCE_MS,
    );

    it(
      'rotates a key: both open during the overlap, then the new one alone',
      async () => {
        const old = await environment.key({ role: 'client', clientId: 'acme', expiresAt: inDays(90) });
        const { code, stdout, stderr } = await environment.keys('rotate', old.keyId, '--json');
        expect([code, stderr]).toEqual([0, expect.stringMatching(/remains valid until/)]);
        const made = JSON.parse(stdout) as MadeKey & PrintedKey;
        await eventually(async () => expect(await sessionStatus(made.key)).toBe(200), 15_000);
        expect(await sessionStatus(old.key)).toBe(200);
        const days = (Date.parse(made.expiresAt ?? '') - Date.now()) / DAY_MS;
        expect([made.replaces, Math.round(days)]).toEqual([old.keyId, 90]);

        const again = await environment.keys('rotate', made.keyId, '--overlap', 'PT0S', '--json');
        const next = JSON.parse(again.stdout) as MadeKey;
        await eventually(async () => expect(await sessionStatus(made.key)).toBe(401), 15_000);
        expect(await sessionStatus(next.key)).toBe(200);
        const ended = await environment.keys('rotate', made.keyId);
        expect([ended.code, ended.stderr]).toEqual([1, expect.stringMatching(/no longer valid/)]);
      },
      PATIENCE_MS,
    );

    it(
      'revokes a key once, and reports a key that does not exist',
      async () => {
        const { keyId } = await environment.key({ role: 'ops' });
        expect((await environment.keys('revoke', keyId)).stdout).toMatch(/Revoked key/);
        expect((await environment.keys('revoke', keyId)).stdout).toMatch(/was already revoked/);
        const none = await environment.keys('revoke', '0000000000000000');
        expect([none.code, none.stderr]).toEqual([1, expect.stringMatching(/No access key 0+:/)]);
        const { body } = await environment.api.get(
          '/v1/audit?type=key.revoked&limit=1000',
          bearer((await environment.key({ role: 'billing' })).key),
        );
        const ids = (body['entries'] as { details: { keyId: string } }[]).map(({ details }) => details.keyId);
        expect(ids.filter((id) => id === keyId)).toHaveLength(1);
      },
      PATIENCE_MS,
    );

    it(
      'lists keys with their last use, which needs Redis',
      async () => {
        const { key, keyId } = await environment.key({ role: 'billing' });
        const find = (all: readonly PrintedKey[]): PrintedKey | undefined =>
          all.find((each) => each.keyId === keyId);
        const listed = await eventually(async () => {
          const found = find(parseKeys((await environment.keys('list', '--json')).stdout));
          if (found?.lastUsedAt === undefined) throw new Error('not noted yet');
          return found;
        }, 10_000);
        expect(Math.abs(Date.parse(listed.lastUsedAt ?? '') - Date.now())).toBeLessThan(60_000);
        const { body } = await environment.api.get('/v1/keys', bearer(key));
        expect(find(body['keys'] as PrintedKey[])).toEqual(listed);
        const { REDIS_URL: _redis, ...env } = environment.deployment.env;
        const without = find(parseKeys((await contador(env, 'keys', 'list', '--json')).stdout));
        expect([without?.state, without?.lastUsedAt]).toEqual(['in-force', undefined]);
        await environment.keys('revoke', keyId);
        expect(find(parseKeys((await environment.keys('list', '--json')).stdout))).toBeUndefined();
        expect(find(parseKeys((await environment.keys('list', '--all', '--json')).stdout))?.state).toBe(
          'revoked',
        );
        expect((await environment.keys('list')).stdout).toMatch(/^ID +STATE +ROLE +CLIENT/);
      },
      PATIENCE_MS,
    );

    it(
      'is in the audit, with the old and the new value; the secret is stored nowhere, and its hash in the log of keys alone',
      async () => {
        const client = ['--role', 'client', '--client', 'acme', '--expires', 'P90D', '--by', 'ana'];
        const created = await environment.keys('create', '--name', 'dashboard', ...client, '--json');
        const made = JSON.parse(created.stdout) as MadeKey;
        await environment.taken(made.key);
        expect(await sessionStatus(made.key)).toBe(200);
        await environment.keys('rotate', made.keyId, '--by', 'ben');
        const billing = bearer((await environment.key({ role: 'billing' })).key);
        const { body } = await environment.api.get('/v1/audit?clientId=acme&limit=3', billing);
        expect(body['entries']).toMatchObject([
          { type: 'key.rotated', by: 'ben', details: { keyId: made.keyId }, before: { role: 'client' } },
          { type: 'key.created', by: 'ben', after: { replaces: made.keyId, clientId: 'acme' } },
          { type: 'key.created', by: 'ana', after: { keyId: made.keyId } },
        ]);
        const topicText = async (topic: string): Promise<string> => {
          const all = await lastRecords(environment.deployment.kafka, topic, 10_000);
          return [...all.values()]
            .flat()
            .map(({ value }) => String(value))
            .join('\n');
        };
        const { access, audit } = environment.deployment.topics;
        const [keys, audited] = [await topicText(access), await topicText(audit)];
        expect(keys).toContain(made.keyId);
        // A secret may contain the separator itself
        expect(keys + audited).not.toContain(made.key.split('_').slice(2).join('_'));
        expect([keys.includes('"hash"'), audited.includes('"hash"')]).toEqual([true, false]);
      },
      PATIENCE_MS,
    );

    it(
      'commands read a key from CONTADOR_KEY, and report when it is missing',
      async () => {
        const { key } = await environment.key({ role: 'ops' });
        const periods = (env: Record<string, string>) =>
          contador({ CONTADOR_URL: environment.url, ...env }, 'periods', 'acme');
        expect((await periods({ CONTADOR_KEY: key })).code).toBe(0);
        const missing = await periods({});
        expect([missing.code, missing.stderr]).toEqual([
          1,
          expect.stringMatching(/set CONTADOR_KEY_FILE or CONTADOR_KEY/),
        ]);
      },
      PATIENCE_MS,
    );
  });
}
