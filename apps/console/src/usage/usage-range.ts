import { parseInstant } from '#contracts';
import type { Grain } from '#contracts';
import { DAY_MS, SLOT_MS } from '#usage';
import type { TimeRange } from '#usage';
import type { FaultDto } from '../problems/problem.dto.js';

/** The longest range of one response, in days of 24 hours, so that a read never delays ingest. */
const MAX_RANGE_DAYS: Record<Grain, number> = { interval: 31, hour: 62, day: 400 };

/** The range of a query whose instants are well formed, or all its faults. */
export function usageRange(query: {
  readonly from: string;
  readonly to: string;
  readonly by: Grain;
}): TimeRange | { readonly faults: readonly FaultDto[] } {
  const faults: FaultDto[] = [];
  const [fromMs, toMs] = [parseInstant(query.from) ?? NaN, parseInstant(query.to) ?? NaN];
  for (const [parameter, ms] of [['from', fromMs] as const, ['to', toMs] as const]) {
    if (ms % SLOT_MS !== 0)
      faults.push({ parameter, code: 'quarter', message: `${parameter} must fall on a quarter of an hour` });
  }
  if (toMs <= fromMs) faults.push({ parameter: 'to', code: 'order', message: 'to must be after from' });
  const days = MAX_RANGE_DAYS[query.by];
  if (toMs - fromMs > days * DAY_MS) {
    const message = `by=${query.by} allows at most ${days} days in one request; request a shorter time range or longer intervals`;
    faults.push({ parameter: 'to', code: 'range-too-long', message });
  }
  return faults.length > 0 ? { faults } : { fromMs, toMs };
}
