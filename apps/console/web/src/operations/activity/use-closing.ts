import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';

/** Polled, since no event of the server reports that billing has stopped. */
const REFETCH_MS = 5_000;

/** The progress of the month end, the closes that wait, and whether billing is running. */
export const useClosing = () =>
  useQuery({
    queryKey: ['closing'],
    queryFn: () => requireData(api.GET('/v1/ops/closing')),
    refetchInterval: REFETCH_MS,
    staleTime: 0,
  });
