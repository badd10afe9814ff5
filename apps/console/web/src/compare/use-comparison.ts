import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../api/client';
import type { ApiSchema } from '../api/api-schema';

export type ComparisonResponse = ApiSchema<'ComparisonDto'>;

export interface ComparisonQuery {
  readonly clientId: string;
  /** A local date in the period. */
  readonly period: string;
  /** Unsigned contracts to compare; if absent, the server derives models from the signed one. */
  readonly contracts?: readonly object[];
  readonly hourPrice?: string;
  readonly minutePrice?: string;
}

/** The cost of the same usage under other terms. Expensive for the server, so never fetched again automatically. */
export const useComparison = ({ clientId, period, contracts, hourPrice, minutePrice }: ComparisonQuery) =>
  useQuery({
    queryKey: ['comparison', clientId, period, contracts, hourPrice, minutePrice],
    queryFn: () =>
      requireData(
        api.POST('/v1/clients/{clientId}/compare', {
          params: { path: { clientId } },
          body: {
            period,
            ...(contracts && { contracts: contracts as ApiSchema<'DraftContract'>[] }),
            ...(hourPrice && { hourPrice }),
            ...(minutePrice && { minutePrice }),
          },
        }),
      ),
    staleTime: Infinity,
  });
