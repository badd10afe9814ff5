import type { NestInterceptor } from '@nestjs/common';
import { throwError, timeout } from 'rxjs';
import { Problem } from '../problems/problem.js';

/**
 * Answers 503 where Kafka or Redis keep a request waiting. What was begun may take effect all the same; every call
 * of the console may be sent again.
 */
export const answerInTime = (ms: number): NestInterceptor => ({
  intercept: (_context, next) =>
    next.handle().pipe(
      timeout({
        first: ms,
        with: () =>
          throwError(
            () =>
              new Problem(
                'unavailable',
                `No answer from Kafka or Redis within ${ms / 1000} s: send it again`,
              ),
          ),
      }),
    ),
});
