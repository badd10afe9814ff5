/** The console's problem details of a failed request (RFC 9457); empty for any other body. */
export interface ConsoleProblem {
  readonly code?: string;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
}

interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly code: string;
  readonly message: string;
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
