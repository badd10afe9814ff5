import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '#usage';
import { Problem } from '../problems/problem.js';
import { ResponseLimits } from './response-limits.js';

const limits = new ResponseLimits({ usageRows: 20, periodDays: 31 });
const problemOf = (request: () => void): Problem | undefined => {
  try {
    request();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
};
const period = (toMs: number) => ({ fromMs: 0, toMs, zone: 'Etc/UTC' });

describe('the response limits', () => {
  it('include their own value', () => {
    expect(problemOf(() => limits.usageRows(20))).toBeUndefined();
    expect(problemOf(() => limits.period(period(31 * DAY_MS)))).toBeUndefined();
  });

  it('suggest what to request instead', () => {
    expect(problemOf(() => limits.usageRows(21))).toMatchObject({
      code: 'invalid-query',
      faults: [{ parameter: 'split', code: 'too-many-rows', message: expect.stringContaining('21 rows') }],
    });
    expect(problemOf(() => limits.period(period(31 * DAY_MS + 1)))).toMatchObject({
      code: 'period-too-long',
      message: expect.stringContaining('by day in parts'),
    });
  });
});
