import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../api/client';
import type { ApiSchema } from '../api/api-schema';

export type PeriodRow = ApiSchema<'PeriodDto'>;
export type PeriodsResponse = ApiSchema<'ClientPeriodsDto'>;

/** A client's periods, oldest first, and the obstacles to billing. */
export const usePeriods = (clientId: string) =>
  useQuery({
    queryKey: ['closing', clientId],
    queryFn: () => requireData(api.GET('/v1/clients/{clientId}/periods', { params: { path: { clientId } } })),
  });

/** The open period, or else the last one that has begun. */
export const currentPeriod = ({ periods }: PeriodsResponse): PeriodRow | undefined =>
  periods.find(({ state }) => state === 'open') ?? periods.findLast(({ state }) => state !== 'upcoming');
