import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';

export type Statement = ApiSchema<'StatementDto'>;
export type Service = ApiSchema<'ServiceFiguresDto'>;

/** The server reads the whole period for it: fetched again at this interval, not on every event. */
const REFETCH_MS = 15_000;

/** Volumes and service measures of a period. @param period a local date in it */
export const useStatement = (clientId: string, period: string) =>
  useQuery({
    queryKey: ['statement', clientId, period],
    queryFn: () =>
      requireData(
        api.GET('/v1/clients/{clientId}/statement', { params: { path: { clientId }, query: { period } } }),
      ),
    refetchInterval: REFETCH_MS,
  });
