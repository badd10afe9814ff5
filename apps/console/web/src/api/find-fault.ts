import { ApiError } from './problem';
import type { RequestFault } from './problem';

/** The fault that the server reports at a pointer into the request body. */
export function findFault(error: Error | null, pointer: string): RequestFault | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.problem.faults?.find((fault) => fault.pointer === pointer);
}
