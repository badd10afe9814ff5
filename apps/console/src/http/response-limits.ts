import { Inject, Injectable } from '@nestjs/common';
import type { Period } from '#contracts';
import { DAY_MS } from '#usage';
import { ConsoleConfig } from '../config/console-config.js';
import { Problem } from '../problems/problem.js';
import { invalidQuery } from './query-validation.pipe.js';

export interface ResponseLimitSettings {
  /** Rows of usage in one response. */
  readonly usageRows: number;
  /** Days of a period that one response covers as a whole. */
  readonly periodDays: number;
}

/** The size limits of one response; the error suggests what to request instead. */
@Injectable()
export class ResponseLimits {
  constructor(@Inject(ConsoleConfig) private readonly limits: ResponseLimitSettings) {}

  /** @throws Problem 400 */
  usageRows(count: number): void {
    const { usageRows } = this.limits;
    if (count <= usageRows) return;
    const message = `the response would have ${count} rows; the maximum is ${usageRows}: request a shorter time range, longer intervals, or fewer splits`;
    throw invalidQuery([{ parameter: 'split', code: 'too-many-rows', message }]);
  }

  /** @throws Problem 422 */
  period({ fromMs, toMs }: Period): void {
    const days = Math.ceil((toMs - fromMs) / DAY_MS);
    const { periodDays } = this.limits;
    if (days <= periodDays) return;
    throw new Problem(
      'period-too-long',
      `The period is ${days} days long; the maximum is ${periodDays}: request its usage by day in parts, or use contador rate or compare on a file of events`,
    );
  }
}
