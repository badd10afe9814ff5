import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { SchemaOf } from '../../api/schema-of';

export type Statement = SchemaOf<'StatementDto'>;
export type Service = SchemaOf<'ServiceFiguresDto'>;

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
