import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';
import { isoInstant } from '../../format/iso-instant';
import { QUARTER_MS, TODAY_REFETCH_MS, todayAndLastWeek } from '../../format/today';

export type Usage = ApiSchema<'ClientUsageDto'>;

interface UsageQuery {
  /** RFC 3339, on quarters of an hour. */
  readonly from: string;
  readonly to: string;
  readonly by: 'hour' | 'day';
}

/** Usage by hour or day, channel and team. */
export const useUsage = (clientId: string, query: UsageQuery) =>
  useQuery({
    queryKey: ['usage', clientId, query.from, query.to, query.by],
    queryFn: () => fetchUsage(clientId, query),
  });

/** Usage of today by hour, up to and with the current quarter of an hour. */
export const useUsageToday = (clientId: string, zone: string) =>
  useQuery({
    queryKey: ['usage', clientId, 'today', zone],
    queryFn: () => {
      // By the time of the request, not of the first one: a page stays open for days
      const { today } = todayAndLastWeek(Date.now(), zone);
      return fetchUsage(clientId, {
        from: isoInstant(today.fromMs),
        to: isoInstant(today.toMs + QUARTER_MS),
        by: 'hour',
      });
    },
    refetchInterval: TODAY_REFETCH_MS,
  });

const fetchUsage = (clientId: string, { from, to, by }: UsageQuery): Promise<Usage> =>
  requireData(
    api.GET('/v1/clients/{clientId}/usage', {
      params: { path: { clientId }, query: { from, to, by, split: 'channel,team' } },
    }),
  );
