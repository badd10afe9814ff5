import type { ApiSchema } from '#console-client';
import type { Tally } from '../../../../test/support/traffic/index.js';
import { count } from '../terminal/numbers.js';
import type { Check } from './check.js';
import { compared } from './check.js';

/** Checks that every record is counted once, in the counter that the generator intended. */
export function checkCounters(
  { rejectedByCode, ...verdicts }: ApiSchema<'CountersDto'>,
  tally: Tally,
): Check[] {
  const { received, accepted, duplicate, superseded, forwarded, rejected } = verdicts;
  const sum = accepted + duplicate + superseded + forwarded + rejected;
  return [
    compared('counters', tally.counters, verdicts, `all ${count(received)} records as expected`),
    compared('their sum', { received: sum }, { received }, 'received is the sum of the others'),
    compared(
      'rejects by code',
      Object.fromEntries(tally.rejectedBy),
      rejectedByCode,
      `${tally.rejectedBy.size} codes, each as often as expected`,
    ),
  ];
}
