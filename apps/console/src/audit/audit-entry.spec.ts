import { describe, expect, it } from '@jest/globals';
import { auditEntry } from './audit-entry.js';

const record = (type: string, data: unknown, headers: Record<string, string> = {}) => ({
  ...{ offset: 7, appendedAtMs: 1_000, key: null },
  headers: { ce_type: type, ce_id: 'id-1', ...headers },
  value: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)),
});

describe('auditEntry', () => {
  it('returns who changed what, the states before and after, and other details', () => {
    const data = { by: 'ana', clientId: 'acme', reason: 'r', before: { a: 1 }, after: { a: 2 }, version: 2 };
    expect(auditEntry(record('contract.signed', data, { ce_time: '2026-03-01T00:00:00Z' }))).toEqual({
      ...{ position: 7, id: 'id-1', type: 'contract.signed', at: '2026-03-01T00:00:00Z', by: 'ana' },
      ...{ clientId: 'acme', reason: 'r', before: { a: 1 }, after: { a: 2 }, details: { version: 2 } },
    });
  });

  it('has no `before` where there was nothing, and falls back to the append time', () => {
    expect(auditEntry(record('key.created', { before: null }))).toEqual({
      ...{ position: 7, id: 'id-1', type: 'key.created', at: '1970-01-01T00:00:01.000Z', by: 'unknown' },
    });
  });

  it.each([
    ['dead-letters.claimed', { by: 'ana' }],
    ['of.others', {}],
    ['contract.signed', 'no JSON'],
    ['contract.signed', 'null'],
  ])('ignores %s %j', (type, data) => {
    expect(auditEntry(record(type, data))).toBeUndefined();
  });
});
