import { useInfiniteQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';

export type ListedAuditEntry = ApiSchema<'AuditEntryDto'>;

/** The audit log, newest first. */
export const useAudit = (clientId: string) =>
  useInfiniteQuery({
    queryKey: ['audit', clientId],
    queryFn: ({ pageParam }) =>
      requireData(
        api.GET('/v1/audit', {
          params: {
            query: {
              limit: 50,
              ...(clientId !== '' && { clientId }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
