import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, requireData } from '../api/client';
import { isLoggedOut } from '../api/problem';

export interface Session {
  readonly role: 'ops' | 'billing' | 'client';
  /** Set for role `client`: the only client whose data the user sees. */
  readonly clientId?: string;
  readonly name: string;
}

export const SESSION_KEY = ['session'];

/** The current session, and the mutations that log in and out. */
export function useSession() {
  const queries = useQueryClient();
  const current = useQuery({
    queryKey: SESSION_KEY,
    queryFn: () =>
      requireData(api.GET('/v1/session')).catch((error: unknown) => {
        if (isLoggedOut(error)) return null;
        throw error;
      }),
    staleTime: 60_000,
  });
  const logIn = useMutation({
    mutationFn: (key: string) => requireData(api.POST('/v1/session', { body: { key } })),
    onSuccess: (session) => queries.setQueryData(SESSION_KEY, session),
  });
  const logOut = useMutation({
    mutationFn: () => api.DELETE('/v1/session'),
    onSuccess: () => {
      queries.setQueryData(SESSION_KEY, null);
      // No data of one user may be left for the next
      queries.removeQueries({ predicate: ({ queryKey: [first] }) => first !== SESSION_KEY[0] });
    },
  });
  return {
    session: current.data ?? undefined,
    isPending: current.isPending,
    error: current.error,
    logIn,
    logOut,
  };
}
