import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';

export type Replay = ApiSchema<'ReplayDto'>;
export type ReplayableCode = NonNullable<ApiSchema<'ReplayRequest'>['code']>;

const TOPIC = 'dead-letters';
const PAGE = 20;

/** Counts of dead letters that are not replayed yet, by code. */
export const useDeadLetterCounts = () =>
  useQuery({
    queryKey: [TOPIC, undefined, 'counts'],
    queryFn: () =>
      requireData(api.GET('/v1/ops/dead-letters/counts', { params: { query: { replayed: 'false' } } })),
  });

/** Dead letters of one code that are not replayed yet, newest first. */
export const useDeadLetters = (code: ReplayableCode) =>
  useInfiniteQuery({
    queryKey: [TOPIC, undefined, 'list', code],
    queryFn: ({ pageParam }) =>
      requireData(
        api.GET('/v1/ops/dead-letters', {
          params: {
            query: { code, replayed: 'false', limit: PAGE, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const useDeadLetter = (id: number) =>
  useQuery({
    queryKey: [TOPIC, undefined, 'one', id],
    queryFn: () =>
      requireData(
        api.GET('/v1/ops/dead-letters/{deadLetterId}', { params: { path: { deadLetterId: String(id) } } }),
      ),
  });

/** Replays the dead letters of one code, or does a dry run. */
export function useReplay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: { readonly code: ReplayableCode; readonly dryRun: boolean }) =>
      requireData(api.POST('/v1/ops/dead-letters/replay', { body: { all: false, again: false, ...order } })),
    onSuccess: ({ dryRun }) => {
      if (!dryRun) void queries.invalidateQueries({ queryKey: [TOPIC] });
    },
  });
}
