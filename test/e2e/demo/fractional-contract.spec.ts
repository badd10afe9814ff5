import { describe, expect, it } from '@jest/globals';
import { parseContracts } from '#contracts';
import { rate } from '#rating';
import { Temporal } from 'temporal-polyfill';
import { fractionalContract } from './fractional-contract.js';

const FIRST = Temporal.ZonedDateTime.from('2026-01-01T00:00[Europe/Madrid]');
const MONTHS = Array.from({ length: 36 }, (_, index) => FIRST.add({ months: index }));

describe('the contract whose lines are repeating fractions', () => {
  it.each(MONTHS.map((month) => [month.toPlainDate().toString(), month] as const))(
    'has them in the month of %s',
    (_month, from) => {
      const to = from.add({ months: 1 });
      const versions = parseContracts(fractionalContract('client', to.epochMilliseconds));
      if ('faults' in versions) throw new Error(JSON.stringify(versions.faults));
      const period = { fromMs: from.epochMilliseconds, toMs: to.epochMilliseconds, zone: from.timeZoneId };
      const rated = JSON.stringify(rate(versions.ok, [], period));
      for (const name of ['quantity', 'calculation', 'minimum', 'countedDiscounts'])
        expect(rated).toMatch(new RegExp(`"${name}":"-?\\d+/\\d+`));
    },
  );
});
