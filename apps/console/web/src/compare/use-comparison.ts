import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { SchemaOf } from '../api/schema-of';

export type ComparisonAnswer = SchemaOf<'ComparisonDto'>;

export interface ToCompare {
  readonly clientId: string;
  /** A local date in the period. */
  readonly period: string;
  /** Contracts that are not signed; none: models derived from the one that is. */
  readonly contracts?: readonly object[];
  readonly hourPrice?: string;
  readonly minutePrice?: string;
}

/** What the same usage would have cost under other terms. Work for the server: not asked again by itself. */
export const useComparison = ({ clientId, period, contracts, hourPrice, minutePrice }: ToCompare) =>
  useQuery({
    queryKey: ['comparison', clientId, period, contracts, hourPrice, minutePrice],
    queryFn: () =>
      dataOf(
        api.POST('/v1/clients/{clientId}/compare', {
          params: { path: { clientId } },
          body: {
            period,
            ...(contracts && { contracts: contracts as Record<string, never>[] }),
            ...(hourPrice && { hourPrice }),
            ...(minutePrice && { minutePrice }),
          },
        }),
      ),
    staleTime: Infinity,
  });
