import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/Madrid';

/**
 * A client without usage whose lines are repeating fractions: its contract changes a quarter past an hour, so
 * there are shares of hours, fees, a floor and a discount that counts towards it in part. No amount has a factor that
 * a month has: 9999.99 is divisible by 3 and 7, and its share of 30 or of 28 days is a finite decimal.
 */
export function fractionalContract(clientId: string, nowMs: number): object[] {
  const thisMonth = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(ZONE).with({ day: 1 });
  const start = thisMonth.startOfDay().subtract({ months: 1 });
  const change = start.add({ days: 9, hours: 13, minutes: 15 });
  const version = (number: number, from: Temporal.ZonedDateTime, terms: object): object => ({
    ...{ clientId, version: number, model: 'hourly', zone: ZONE, currency: 'EUR' },
    effectiveFrom: from.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
    ...{ period: { kind: 'month', anchorDay: 1 }, tax: { category: 'S', rate: '21' } },
    ...terms,
  });
  return [
    // The month waits for the second version, and closes with it: the last version's grace applies
    version(1, start, {
      grace: 'P60D',
      team: { hours: 'contracted', fte: '3.5', hoursPerFte: '151.67', unitPrice: '21.75' },
      fees: [{ id: 'pm', description: 'Project manager', amount: '800.00', per: 'period' }],
      minimum: { kind: 'base-fee', amount: '1000.01' },
    }),
    version(2, change, {
      grace: 'PT0S',
      team: { hours: 'contracted', fte: '1.5', hoursPerFte: '151.67', unitPrice: '21.75' },
      fees: [{ id: 'pm', description: 'Project manager', amount: '650.00', per: 'period' }],
      minimum: { kind: 'floor', amount: '9999.97' },
      discounts: [{ description: 'Loyalty', percent: '7', on: ['hours', 'fee'] }],
    }),
  ];
}
