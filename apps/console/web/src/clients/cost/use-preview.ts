import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { SchemaOf } from '../../api/schema-of';

export type PreviewAnswer = SchemaOf<'PreviewDto'>;

/** A whole period is rated for it: not for every event that comes. */
const RERATED_MS = 15_000;

/** What the close of a period would book if it came now. @param period a local date in it */
export const usePreview = (clientId: string, period: string) =>
  useQuery({
    queryKey: ['preview', clientId, period],
    queryFn: () =>
      dataOf(
        api.GET('/v1/clients/{clientId}/preview', { params: { path: { clientId }, query: { period } } }),
      ),
    refetchInterval: RERATED_MS,
  });
