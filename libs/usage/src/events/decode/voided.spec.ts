import { describe, expect, it } from '@jest/globals';
import { envelope } from '../../testing/samples.js';
import { decodeLine } from './line.js';

const decode = (data: object, type = 'contact.call') => decodeLine(JSON.stringify(envelope(type, data)));

describe('a voided revision', () => {
  it('needs only a client id and a revision; other fields are ignored', () => {
    const data = { clientId: 'acme', revision: 3, voided: true, startedAt: 'never', talkMs: -1, outcome: [] };
    expect(decode(data)).toStrictEqual({
      kind: 'event',
      event: { clientId: 'acme', source: '/pbx/madrid', id: '4711', revision: 3, voided: true },
    });
  });

  it('may be revision 0 if given explicitly', () => {
    expect(decode({ clientId: 'acme', revision: 0, voided: true })).toMatchObject({ event: { revision: 0 } });
  });

  it.each([
    ['missing-field', { clientId: 'acme', voided: true }],
    ['missing-field', { clientId: 'acme', voided: true, revision: null }],
    ['invalid-field', { clientId: 'acme', voided: true, revision: -1 }],
    ['invalid-client-id', { voided: true, revision: 1 }],
    ['invalid-client-id', { clientId: 'a b', voided: true, revision: 1 }],
  ])('%s: %j', (code, data) => {
    expect(decode(data)).toMatchObject({ kind: 'rejected', code });
  });

  it('still needs a known type', () => {
    expect(decode({ clientId: 'acme', revision: 1, voided: true }, 'contact.fax')).toMatchObject({
      code: 'unknown-type',
    });
  });
});
