import { SetMetadata } from '@nestjs/common';
import type { NestInterceptor } from '@nestjs/common';
import { throwError, timeout } from 'rxjs';
import { Problem } from '../problems/problem.js';

const WITHIN = 'contador:answer-within';

/** Gives a call that reads much more time than the others have. */
export const RequestTimeout = (ms: number): MethodDecorator => SetMetadata(WITHIN, ms);

/**
 * Answers 503 where Kafka or Redis keep a request waiting. What was begun may take effect all the same; every call
 * of the console may be sent again.
 */
export const requestTimeout = (usualMs: number): NestInterceptor => ({
  intercept: (context, next) => {
    const own: unknown = Reflect.getMetadata(WITHIN, context.getHandler());
    const ms = typeof own === 'number' ? own : usualMs;
    return next.handle().pipe(
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
    );
  },
});
