import { ApiError } from './problem';
import type { FaultAt } from './problem';

/** What the server finds wrong at a place of the body that was sent. */
export function faultAt(error: Error | null, pointer: string): FaultAt | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.problem.faults?.find((fault) => fault.pointer === pointer);
}
