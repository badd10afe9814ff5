import { useInfiniteQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';

export type LineEvent = ApiSchema<'LineRowDto'>;

const PAGE = 50;

/** The events behind a line, in the order in which they filled tiers. An issued document never changes. */
export const useLineEvents = (documentId: string, line: number) =>
  useInfiniteQuery({
    queryKey: ['line-events', documentId, line],
    queryFn: ({ pageParam }) =>
      requireData(
        api.GET('/v1/documents/{documentId}/lines/{line}/events', {
          params: {
            path: { documentId, line },
            query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: Infinity,
  });
