import { useMessages } from '../i18n/language';
import { ApiError } from './problem';
import type { FaultAt } from './problem';

/** What is wrong, in the reader's language where the page knows the code of it, else as the server says it. */
export function useFaultText(): (fault: FaultAt) => string {
  const { server } = useMessages();
  return ({ code, message }) => server.faults[code] ?? message;
}

/** Why something did not work, likewise. */
export function useProblemText(): (error: Error) => string {
  const { server } = useMessages();
  const problems: Readonly<Record<string, string>> = server.problems;
  return (error) => (error instanceof ApiError ? problems[error.problem.code] : undefined) ?? error.message;
}
