import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { SchemaOf } from '../../api/schema-of';

export type PreviewAnswer = SchemaOf<'PreviewDto'>;

/** What the close of a period would book if it came now. @param period a local date in it */
export const usePreview = (clientId: string, period: string) =>
  useQuery({
    queryKey: ['usage', clientId, 'preview', period],
    queryFn: () =>
      dataOf(
        api.GET('/v1/clients/{clientId}/preview', { params: { path: { clientId }, query: { period } } }),
      ),
  });
