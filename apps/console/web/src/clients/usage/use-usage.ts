import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { SchemaOf } from '../../api/schema-of';

export type Usage = SchemaOf<'ClientUsageDto'>;

interface UsageQuery {
  /** RFC 3339, on quarters of an hour. */
  readonly from: string;
  readonly to: string;
  readonly by: 'hour' | 'day';
}

/** Usage by hour or day, channel and team. */
export const useUsage = (clientId: string, { from, to, by }: UsageQuery) =>
  useQuery({
    queryKey: ['usage', clientId, from, to, by],
    queryFn: () =>
      requireData(
        api.GET('/v1/clients/{clientId}/usage', {
          params: { path: { clientId }, query: { from, to, by, split: 'channel,team' } },
        }),
      ),
  });
