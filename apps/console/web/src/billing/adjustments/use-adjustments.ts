import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';

export type Order = ApiSchema<'AdjustmentOrder'>;

const key = (clientId: string) => ['adjustments', clientId];

/** Manually booked credits and charges. */
export const useAdjustments = (clientId: string) =>
  useQuery({
    queryKey: key(clientId),
    queryFn: () =>
      requireData(api.GET('/v1/clients/{clientId}/adjustments', { params: { path: { clientId } } })),
  });

export function useBookAdjustment(clientId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Order) =>
      requireData(api.POST('/v1/clients/{clientId}/adjustments', { params: { path: { clientId } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(clientId) }),
  });
}
