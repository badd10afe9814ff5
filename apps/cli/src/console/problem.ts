import type { ApiSchema } from '#console-client';

type Problem = ApiSchema<'ProblemDto'>;

/** The console's problem details of a failed request (RFC 9457); only a detail for any other body. */
export type ConsoleProblem = Partial<Pick<Problem, 'code' | 'detail' | 'faults'>>;

/** The problem in the body of a failed response: a proxy before the console may send any text. */
export function problemInBody(body: unknown): ConsoleProblem {
  if (typeof body === 'object' && body !== null) return body;
  if (typeof body === 'string') return { detail: body.slice(0, 500) };
  return body === undefined ? {} : { detail: JSON.stringify(body) };
}

/** A problem as text: status, code and detail on a line, then a line for each fault. */
export const problemText = (status: number, { code, detail, faults = [] }: ConsoleProblem): string =>
  [
    `${[status, code].filter((part) => part !== undefined).join(' ')}${detail ? `: ${detail}` : ''}`,
    ...faults.map(
      (fault) =>
        `  ${[fault.pointer ?? fault.parameter, fault.code, fault.message].filter(Boolean).join(': ')}`,
    ),
  ].join('\n');
