import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';

/** A billing that does not run changes nothing that the server could send an event of. */
const EVERY_MS = 5_000;

/** How the month end goes, which closes wait, and whether billing runs. */
export const useClosing = () =>
  useQuery({
    queryKey: ['closing'],
    queryFn: () => dataOf(api.GET('/v1/ops/closing')),
    refetchInterval: EVERY_MS,
    staleTime: 0,
  });
