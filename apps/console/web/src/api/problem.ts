/** Problem details (RFC 9457): the body of the console's error responses. */
export interface RefusedBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly faults?: readonly RequestFault[];
}

export interface RequestFault {
  /** JSON pointer into the request body. */
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: string;
  readonly message: string;
}

export class ApiError extends Error {
  constructor(readonly problem: RefusedBody) {
    super(problem.detail ?? problem.title);
  }
}

/** Whether a retry would fail the same way. */
export const isFinal = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.status < 500 && error.problem.status !== 429;

export const isLoggedOut = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.status === 401;

/** A proxy between page and console may send something other than problem details. */
export async function readProblem(response: Response): Promise<RefusedBody> {
  const { status, statusText } = response;
  const isProblem = response.headers.get('Content-Type')?.includes('json');
  const body = isProblem ? ((await response.json()) as Partial<RefusedBody>) : {};
  return { code: 'http', title: statusText || String(status), ...body, status };
}

export const isUnknownClient = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'unknown-client';
