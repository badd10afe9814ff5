import { DEFAULT_LANGUAGE } from '#wording';
import { useLanguage, useMessages } from '../i18n/language';
import { ApiError } from '../api/problem';
import type { RequestFault } from '../api/problem';

/** Texts by code; none in the default language: the server's own messages are in it, and have more detail. */
function useTextsByCode(kind: 'faults' | 'problems'): Readonly<Partial<Record<string, string>>> {
  const { wording } = useMessages();
  const { language } = useLanguage();
  return language === DEFAULT_LANGUAGE ? {} : wording[kind];
}

/** Returns a fault's text: in the reader's language if there is one for its code, else the server's message. */
export function useFaultText(): (fault: RequestFault) => string {
  const faults = useTextsByCode('faults');
  return ({ code, message }) => faults[code] ?? message;
}

/** Returns an error's text by the same rule. */
export function useProblemText(): (error: Error) => string {
  const problems = useTextsByCode('problems');
  return (error) => (error instanceof ApiError ? problems[error.problem.code] : undefined) ?? error.message;
}
