import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../api/client';
import type { SchemaOf } from '../../api/schema-of';

export type IngestReport = SchemaOf<'IngestDto'>;

/** A rate needs reports that come steadily, also while nothing changes. */
const EVERY_MS = 2_000;
/** Ten minutes of them. */
const KEPT = 300;

/** Where the fold of the journal is, and whether ingest runs. */
export const useIngestReport = () =>
  useQuery({
    queryKey: ['ingest'],
    queryFn: () => dataOf(api.GET('/v1/ops/ingest')),
    refetchInterval: EVERY_MS,
    staleTime: 0,
  });

/** Where the fold of the journal is, and the reports of the last minutes. */
export function useIngest() {
  const query = useIngestReport();
  const [reports, setReports] = useState<readonly IngestReport[]>([]);
  const { data } = query;
  useEffect(() => {
    if (data)
      setReports((before) => (before.at(-1)?.at === data.at ? before : [...before, data].slice(-KEPT)));
  }, [data]);
  return { query, reports };
}
