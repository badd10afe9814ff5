import { describe, expect, it } from '@jest/globals';
import { makeKey } from '#access';
import type { Adjustment } from '#invoicing';
import { raw, undecodable } from '../testing/raw.js';
import { readAuditEntry } from './read-audit.js';
import { adjustmentAudit, contractAudit, keyAudit } from './write-audit.js';

const record = (type: string, data: unknown, headers: Record<string, string> = {}) =>
  raw(
    {
      ...{ key: null, headers: { ce_type: type, ce_id: 'id-1', ...headers } },
      value: typeof data === 'string' ? data : JSON.stringify(data),
    },
    7,
  );

describe('a record of the audit', () => {
  it('has who changed what, the states before and after, and other details', () => {
    const data = { by: 'ana', clientId: 'acme', reason: 'r', before: { a: 1 }, after: { a: 2 }, version: 2 };
    expect(readAuditEntry(record('contract.signed', data, { ce_time: '2026-03-01T00:00:00Z' }))).toEqual({
      ok: {
        ...{ position: 7, id: 'id-1', type: 'contract.signed', at: '2026-03-01T00:00:00Z', by: 'ana' },
        ...{ clientId: 'acme', reason: 'r', before: { a: 1 }, after: { a: 2 }, details: { version: 2 } },
      },
    });
  });

  it('has no `before` where there was nothing, and falls back to the append time', () => {
    expect(readAuditEntry(record('key.created', { before: null }))).toEqual({
      ok: { position: 7, id: 'id-1', type: 'key.created', at: '1970-01-01T00:00:01.000Z', by: 'unknown' },
    });
  });

  it.each([
    ['an intermediate step', record('dead-letters.claimed', { by: 'ana' }), 'unknown-type'],
    ['of another program', record('of.others', {}), 'unknown-type'],
    ['not JSON', record('contract.signed', 'no JSON'), 'not-json'],
    ['no object', record('contract.signed', 'null'), 'invalid'],
    ['a tombstone', raw({ key: 'acme', value: null, headers: { ce_type: 'contract.signed' } }), 'no-value'],
    ['a batch that cannot be decoded', undecodable, 'undecodable'],
  ])('is no entry when it is %s', (_, of, code) => {
    expect(readAuditEntry(of)).toMatchObject({ faults: [{ code }] });
  });
});

describe('what is written to the audit', () => {
  const at = new Date('2026-03-01T00:00:00Z');
  const read = (written: Parameters<typeof raw>[0]) => readAuditEntry(raw(written, 7));

  it('is read as a change by a person: a contract, an adjustment', () => {
    const clientId = 'acme';
    const version = { clientId, version: 2, effectiveFrom: '2026-01-01T00:00:00Z', model: 'ended' } as const;
    expect(read(contractAudit(version, { at: at.toISOString(), by: 'ana' }, undefined))).toEqual({
      ok: {
        ...{ position: 7, id: 'contract.signed/acme/2', type: 'contract.signed', at: at.toISOString() },
        ...{ by: 'ana', clientId, after: version, details: { version: 2 } },
      },
    });
    const adjustment: Adjustment = {
      ...{ clientId, id: 'sla', kind: 'credit', amount: '15.50', currency: 'EUR' },
      ...{ description: 'Service credit', reason: 'SLA missed', bookedBy: 'ana' },
    };
    expect(read(adjustmentAudit(adjustment, 'ben', at))).toEqual({
      ok: {
        ...{ position: 7, id: 'adjustment.booked/acme/sla', type: 'adjustment.booked', at: at.toISOString() },
        ...{ by: 'ben', clientId, reason: 'SLA missed', after: adjustment },
      },
    });
  });

  it('never has the hash of a key', () => {
    const { key } = makeKey({ name: 'n', role: 'ops', createdAt: at.toISOString(), createdBy: 'ana' });
    const written = keyAudit({ type: 'key.revoked', before: key, after: key, by: 'ana', at });
    const { hash, ...shown } = key;
    expect(String(written.value)).not.toContain(hash);
    expect(read(written)).toMatchObject({
      ok: { type: 'key.revoked', by: 'ana', before: shown, after: shown, details: { keyId: key.keyId } },
    });
  });
});
