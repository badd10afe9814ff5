import { describe, expect, it } from '@jest/globals';
import { MARCH, contract, leg } from '../../test/given.js';
import { naiveUsage } from '../../test/naive/events.js';
import { rate } from '../rate.js';
import { computeForecast } from './forecast.js';
import type { InvoiceSoFar } from './forecast.js';

const versions = [
  contract({
    contacts: { prices: [{ channel: 'call', basis: 'contact', unitPrice: '2' }] },
    fees: [{ id: 'pm', amount: '100', per: 'period' }],
  }),
];
const usage = naiveUsage(
  Array.from({ length: 40 }, () => leg({ talkMs: 60_000 })),
  [],
);
const rated = rate(versions, usage, MARCH);
if (!rated) throw new Error('no document');
const own = rated;
const forecast = (nowMs: number, document: InvoiceSoFar['document'] = own) =>
  computeForecast({ document, own }, versions, usage, MARCH, nowMs);

describe('computeForecast', () => {
  const quarter = MARCH.fromMs + (MARCH.toMs - MARCH.fromMs) / 4;

  it('divides usage so far by the elapsed share, and leaves fixed amounts unchanged', () => {
    expect(own.net).toBe('180.00');
    expect(forecast(quarter)).toMatchObject({
      ...{ elapsedShare: '0.25', methodCode: 'share-of-period' },
      ...{ net: '420.00', taxAmount: '88.20', total: '508.20' },
    });
  });

  it('leaves amounts of other periods unchanged', () => {
    // A difference of an earlier period: -50.00 and its tax.
    expect(forecast(quarter, { net: '130.00', total: '157.30' })).toMatchObject({
      ...{ net: '370.00', taxAmount: '77.70', total: '447.70' },
    });
  });

  it('has a band of the whole days so far, if there are enough', () => {
    expect(forecast(quarter)?.band).toMatchObject({ days: 7, methodCode: 'spread-of-days' });
    expect(forecast(MARCH.fromMs + 2 * 86_400_000)).not.toHaveProperty('band');
  });

  it('is absent before the period begins and once it is over', () => {
    expect(forecast(MARCH.fromMs)).toBeUndefined();
    expect(forecast(MARCH.toMs)).toBeUndefined();
  });
});
