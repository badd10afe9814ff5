import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS } from '#usage';
import { runs } from '../../../../test/support/nightly.js';
import {
  faultsOfDocument,
  faultsOfLedger,
  sumsByPeriod,
} from '../../../../test/support/ledger-model/index.js';
import { TestClient } from './testing/client.js';
import { PLAIN, anyTerms } from './testing/terms.js';

/** Local days of January to May 2026, most often the first of a month. */
const anyDay = fc.oneof(
  fc.constantFrom('01-01', '02-01', '03-01', '04-01').map((day) => `2026-${day}T00:00:00+02:00`),
  fc
    .integer({ min: 0, max: 150 })
    .map((days) => new Date(Date.UTC(2026, 0, 1, 8) + days * DAY_MS).toISOString()),
);
const anyFirst = fc.constantFrom(
  '2026-01-01T00:00:00+01:00',
  '2026-02-01T00:00:00+01:00',
  '2026-04-01T00:00:00+02:00',
);

type Step = (client: TestClient) => void;
const call = fc.tuple(anyDay, fc.nat(1_500)).map(
  ([day, seconds]): Step =>
    (client) =>
      client.call(day, seconds),
);
const voided = fc.nat().map(
  (n): Step =>
    (client) =>
      void client.calls.splice(n % Math.max(1, client.calls.length), 1),
);
const signed = fc.tuple(fc.oneof(anyFirst, anyDay), anyTerms).map(
  ([from, terms]): Step =>
    (client) =>
      void client.sign(from, terms),
);
const changes = fc.array(fc.oneof({ weight: 5, arbitrary: call }, { weight: 2, arbitrary: voided }, signed), {
  maxLength: 6,
});

describe('the documents of a client', () => {
  it('add up to the amount owed for every closed period, for any changes between closes', () => {
    const rounds = fc.array(fc.tuple(changes, fc.boolean()), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(anyTerms, rounds, (terms, closes) => {
        const client = new TestClient();
        client.sign('2026-01-01T00:00:00+01:00', terms.model === 'ended' ? PLAIN : terms);
        for (const [steps, again] of closes) {
          for (const step of steps) step(client);
          const drafts = again ? client.closeAgain() : client.close();
          expect(drafts.flatMap(faultsOfDocument)).toEqual([]);
          expect(sumsByPeriod(client.issued)).toEqual(sumsByPeriod(client.expected()));
          expect(client.closeAgain()).toEqual([]);
        }
        expect(faultsOfLedger(client.issued)).toEqual([]);
      }),
      runs(25),
    );
  });
});
