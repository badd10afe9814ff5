import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';

export type ListedSource = ApiSchema<'PlatformDto'>;

/** The last event of a source changes with every event, of which the server does not notify the page. */
const REFETCH_MS = 15_000;

/** The event sources, inactive ones first. */
export const useEventSources = () =>
  useQuery({
    queryKey: ['platforms'],
    queryFn: () => requireData(api.GET('/v1/ops/platforms', { params: { query: { limit: 200 } } })),
    refetchInterval: REFETCH_MS,
  });
