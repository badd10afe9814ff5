import { DEFAULT_LANGUAGE } from '#wording';
import { useLanguage, useMessages } from '../i18n/language';
import { ApiError } from '../api/problem';
import type { FaultAt } from '../api/problem';

/** Returns a fault's text: in the reader's language if the page knows its code, else the server's message. */
export function useFaultText(): (fault: FaultAt) => string {
  const { server } = useMessages();
  return ({ code, message }) => server.faults[code] ?? message;
}

/** Returns an error's text by the same rule. The server's message is in the default language, and says more. */
export function useProblemText(): (error: Error) => string {
  const { wording } = useMessages();
  const { language } = useLanguage();
  const problems: Readonly<Record<string, string>> = language === DEFAULT_LANGUAGE ? {} : wording.problems;
  return (error) => (error instanceof ApiError ? problems[error.problem.code] : undefined) ?? error.message;
}
