import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, requireData } from '../../api/client';
import type { ApiSchema } from '../../api/api-schema';

export type IngestReport = ApiSchema<'IngestDto'>;

/** A rate needs reports at regular intervals, also while nothing changes. */
const REFETCH_MS = 2_000;
/** Ten minutes of reports. */
const MAX_REPORTS = 300;

/** The progress of the journal fold, and whether ingest is running. */
export const useIngestReport = () =>
  useQuery({
    queryKey: ['ingest'],
    queryFn: () => requireData(api.GET('/v1/ops/ingest')),
    refetchInterval: REFETCH_MS,
    staleTime: 0,
  });

/** The progress of the journal fold, and its reports of the last minutes. */
export function useIngest() {
  const query = useIngestReport();
  const [reports, setReports] = useState<readonly IngestReport[]>([]);
  const { data } = query;
  useEffect(() => {
    if (data)
      setReports((before) =>
        before.at(-1)?.at === data.at ? before : [...before, data].slice(-MAX_REPORTS),
      );
  }, [data]);
  return { query, reports };
}
