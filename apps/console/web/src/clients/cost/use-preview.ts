import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';

export type PreviewResponse = ApiSchema<'PreviewDto'>;

/** The server rates the whole period for it: fetched again at this interval, not on every event. */
const REFETCH_MS = 15_000;

/** The documents that the close of a period would book now. @param period a local date in it */
export const usePreview = (clientId: string, period: string) =>
  useQuery({
    queryKey: ['preview', clientId, period],
    queryFn: () =>
      requireData(
        api.GET('/v1/clients/{clientId}/preview', { params: { path: { clientId }, query: { period } } }),
      ),
    refetchInterval: REFETCH_MS,
  });
