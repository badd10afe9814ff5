import { useInfiniteQuery } from '@tanstack/react-query';
import { api, requireData } from '../api/client';
import type { ApiSchema } from '../api/api-schema';

export type Client = ApiSchema<'ClientDto'>;

/** All clients, in pages. */
export const useClients = (limit = 50) =>
  useInfiniteQuery({
    queryKey: ['contracts', undefined, 'clients', limit],
    queryFn: ({ pageParam }) =>
      requireData(
        api.GET('/v1/clients', { params: { query: { limit, ...(pageParam && { cursor: pageParam }) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const clientZone = ({ contract }: Client): string => contract?.zone ?? 'UTC';
