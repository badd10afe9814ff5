import { Catch, UseFilters, applyDecorators } from '@nestjs/common';
import type { RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { SLICE } from '../consume/slice.js';

/** Nest replaces errors that it does not know with "Internal server error"; the transport needs the cause. */
@Catch()
class KeepCause implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Marks the controller method that folds slices. Errors that it throws are logged by the transport. */
export const SliceHandler = (): MethodDecorator =>
  applyDecorators(EventPattern(SLICE) as MethodDecorator, UseFilters(new KeepCause()));
