import { expect, it } from '@jest/globals';
import type { RawRecord } from '#kafka';
import { contract } from '../../../libs/rating/test/given.js';
import { closesOfClient } from './client-closes.js';

const PERIOD = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };

/** Their own and the virtual one with everything known at the end. */
const BOTH = 2;

it.each([
  ['counts when its period is over', PERIOD.to, BOTH],
  ['does not count a millisecond earlier', '2026-01-31T23:59:59.999Z', 0],
])('a close %s', (_what, appendedAt, closes) => {
  const record: RawRecord = {
    key: Buffer.from('acme'),
    value: Buffer.from(JSON.stringify({ after: 0, revision: 0, ...PERIOD })),
    headers: {},
    offset: 0,
    appendedAtMs: Date.parse(appendedAt),
  };
  const version = contract({
    zone: 'UTC',
    effectiveFrom: PERIOD.from,
    contacts: { prices: [{ channel: 'chat', basis: 'contact', unitPrice: '1' }] },
  });
  expect(closesOfClient([record], [{ version, signedAtMs: 0 }], 'acme')).toHaveLength(closes);
});
