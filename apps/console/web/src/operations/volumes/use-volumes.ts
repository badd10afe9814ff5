import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import { LISTED_CHANNELS } from '../../channels';
import type { ListedChannel } from '../../channels';
import { clientZone } from '../../clients/use-clients';
import type { Client } from '../../clients/use-clients';
import { isoInstant } from '../../format/iso-instant';
import { TODAY_REFETCH_MS, todayAndLastWeek } from '../../format/today';
import type { TimeRange } from '../../format/today';

type Volumes = Readonly<Record<ListedChannel, number>>;

/** Contacts of today by channel, and of the same hours a week before. */
export const useVolumes = (client: Client) =>
  useQuery({
    queryKey: ['usage', client.clientId, 'volumes'],
    queryFn: async () => {
      const { today, before } = todayAndLastWeek(Date.now(), clientZone(client));
      const [now, then] = await Promise.all([today, before].map((span) => volumes(client.clientId, span)));
      return { now, then };
    },
    staleTime: 10_000,
    refetchInterval: TODAY_REFETCH_MS,
  });

async function volumes(clientId: string, { fromMs, toMs }: TimeRange): Promise<Volumes> {
  const sums = Object.fromEntries(LISTED_CHANNELS.map((channel) => [channel, 0])) as Record<
    ListedChannel,
    number
  >;
  // Just after midnight the range is empty
  if (toMs <= fromMs) return sums;
  const [from, to] = [isoInstant(fromMs), isoInstant(toMs)];
  const { rows } = await requireData(
    api.GET('/v1/clients/{clientId}/usage', {
      params: { path: { clientId }, query: { from, to, by: 'day', split: 'channel' } },
    }),
  );
  for (const { channel, measures } of rows) if (channel) sums[channel] += measures.contacts;
  return sums;
}
