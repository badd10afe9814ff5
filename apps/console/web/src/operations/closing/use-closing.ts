import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';

/** How the month end goes, and which closes wait. */
export const useClosing = () =>
  useQuery({ queryKey: ['closing'], queryFn: () => dataOf(api.GET('/v1/ops/closing')) });
