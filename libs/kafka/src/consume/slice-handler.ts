import { Catch, UseFilters, applyDecorators } from '@nestjs/common';
import type { RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { SLICE } from './slice.js';

/** Nest puts "Internal server error" in the place of errors that it does not know; the transport needs the cause. */
@Catch()
class KeepCause implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Marks the method of a controller that folds slices. What it throws is what the transport logs. */
export const SliceHandler = (): MethodDecorator =>
  applyDecorators(EventPattern(SLICE) as MethodDecorator, UseFilters(new KeepCause()));
