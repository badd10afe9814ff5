import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { SchemaOf } from '../../api/schema-of';

export type Platform = SchemaOf<'PlatformDto'>;

/** When each was last heard changes with every event, which nobody tells of. */
const EVERY_MS = 15_000;

/** Who sends events, the silent ones first. */
export const usePlatforms = () =>
  useQuery({
    queryKey: ['platforms'],
    queryFn: () => dataOf(api.GET('/v1/ops/platforms', { params: { query: { limit: 200 } } })),
    refetchInterval: EVERY_MS,
  });
