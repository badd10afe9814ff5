import { SetMetadata } from '@nestjs/common';
import type { NestInterceptor } from '@nestjs/common';
import { throwError, timeout } from 'rxjs';
import { Problem } from '../problems/problem.js';

const TIMEOUT = 'contador:request-timeout';

/** Gives a call that reads much more time than the default. */
export const RequestTimeout = (ms: number): MethodDecorator => SetMetadata(TIMEOUT, ms);

/**
 * Responds with 503 when Kafka or Redis keep a request waiting. What has begun may still take effect; every call of the
 * console may be repeated.
 */
export const requestTimeout = (defaultMs: number): NestInterceptor => ({
  intercept: (context, next) => {
    const own: unknown = Reflect.getMetadata(TIMEOUT, context.getHandler());
    const ms = typeof own === 'number' ? own : defaultMs;
    return next.handle().pipe(
      timeout({
        first: ms,
        with: () =>
          throwError(
            () =>
              new Problem(
                'unavailable',
                `No response from Kafka or Redis within ${ms / 1000} s: send the request again`,
              ),
          ),
      }),
    );
  },
});
