import { DEFAULT_LANGUAGE, getWording } from '#wording';
import type { Wording } from '#wording';

/** The HTTP status of every kind of error that the console returns. */
const STATUSES = {
  'bad-request': 400,
  'not-json': 400,
  'invalid-query': 400,
  'invalid-replay': 400,
  'not-logged-in': 401,
  forbidden: 403,
  'forged-request': 403,
  'not-found': 404,
  'unknown-client': 404,
  'unknown-document': 404,
  'unknown-line': 404,
  'unknown-dead-letter': 404,
  'no-period': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'version-conflict': 409,
  'adjustment-conflict': 409,
  'signed-meanwhile': 412,
  'body-too-large': 413,
  'not-json-type': 415,
  'foreign-host': 421,
  'invalid-contract': 422,
  'invalid-adjustment': 422,
  'invalid-comparison': 422,
  'period-too-long': 422,
  'backdating-needs-reason': 422,
  'too-many-requests': 429,
  internal: 500,
  'comparing-takes-too-long': 504,
  'reading-takes-too-long': 504,
  unavailable: 503,
} as const satisfies Readonly<Record<keyof Wording['problems'], number>>;

export type ProblemCode = keyof typeof STATUSES;

/** Every kind of error: a code for programs, its HTTP status, a title for people. */
export const PROBLEMS = Object.fromEntries(
  Object.entries(STATUSES).map(([code, status]) => [
    code,
    { status, title: getWording(DEFAULT_LANGUAGE).problems[code as ProblemCode] },
  ]),
) as Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>>;
