import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, requireData } from '../api/client';
import type { ApiSchema } from '../api/api-schema';

export type DocumentSummary = ApiSchema<'DocumentSummaryDto'>;

/** Issued documents of a client; of all clients if none is given. */
export const useDocuments = (clientId?: string) =>
  useInfiniteQuery({
    queryKey: ['documents', clientId],
    queryFn: ({ pageParam }) =>
      requireData(
        api.GET('/v1/documents', {
          params: {
            query: {
              limit: 50,
              ...(clientId !== undefined && { clientId }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** One issued document, which never changes. */
export const useDocument = (documentId: string) =>
  useQuery({
    queryKey: ['document', documentId],
    queryFn: () => requireData(api.GET('/v1/documents/{documentId}', { params: { path: { documentId } } })),
    staleTime: Infinity,
  });
