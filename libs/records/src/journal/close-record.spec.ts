import { expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import { decodeRecord } from '#usage';
import { raw } from '../testing/raw.js';
import { closeRecord } from './write-close.js';

it('writes the marker of a close in its client’s partition, which the fold of the journal reads', () => {
  const period = { fromMs: Date.parse('2026-01-01T00:00:00Z'), toMs: Date.parse('2026-02-01T00:00:00Z') };
  const written = closeRecord({ clientId: 'acme', period, revision: 1, after: 4 }, 12);
  expect(written).toMatchObject({ key: 'acme', partition: choosePartition('acme', 12) });
  expect(decodeRecord(raw(written), { lateWindowMs: 0, clockSkewMs: 0 })).toMatchObject({
    kind: 'close',
    close: { clientId: 'acme', ...period, revision: 1, after: 4, source: '/contador/billing' },
  });
});
