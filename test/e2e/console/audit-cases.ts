import { describe, expect, it } from '@jest/globals';
import { contract } from './contracts.js';
import { problem } from './environment.js';
import type { ConsoleEnvironment } from './environment.js';

interface Entry {
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly clientId?: string;
}

interface Page {
  readonly entries: readonly Entry[];
  readonly next?: string;
}

/** The audit of changes. */
export function auditCases(environment: ConsoleEnvironment): void {
  describe('the audit', () => {
    const page = async (query: string): Promise<Page> =>
      (await environment.api.get(`/v1/audit?${query}`)).body as unknown as Page;

    it('shows who signed what, with the old and the new value, the newest first', async () => {
      const second = contract('audited', 2, { effectiveFrom: '2026-06-01T00:00:00+02:00' });
      for (const version of [contract('audited', 1), second])
        expect((await environment.sign(version)).status).toBe(201);
      const { entries, next } = await page('clientId=audited');
      expect(next).toBeUndefined();
      const common = { type: 'contract.signed', clientId: 'audited', by: expect.stringMatching(/^unauthen/) };
      expect(entries).toMatchObject([
        { ...common, before: { version: 1 }, after: { version: 2 } },
        { ...common, after: { version: 1 } },
      ]);
      expect(entries[1]).not.toHaveProperty('before');
    });

    it('lists every kind of change once, page by page as in one request', async () => {
      const whole = (await page('limit=1000')).entries;
      expect(new Set(whole.map(({ type }) => type))).toEqual(
        new Set(['contract.signed', 'adjustment.booked', 'dead-letters.replayed']),
      );
      const paged: Entry[] = [];
      let cursor: string | undefined;
      do {
        const { entries, next } = await page(`limit=3${cursor === undefined ? '' : `&cursor=${cursor}`}`);
        paged.push(...entries);
        cursor = next;
      } while (cursor !== undefined);
      expect(paged).toEqual(whole);
      expect((await page('limit=1000&type=dead-letters.replayed')).entries).toEqual(
        whole.filter(({ type }) => type === 'dead-letters.replayed'),
      );
    });

    it('refuses unknown values', async () => {
      expect(problem(await environment.api.get('/v1/audit?type=contract'))).toBe('400 invalid-query');
      expect(problem(await environment.api.get('/v1/audit?clientId=-'))).toBe('400 invalid-query');
      expect(problem(await environment.api.get('/v1/audit?cursor=abc'))).toBe('400 invalid-query');
    });
  });
}
