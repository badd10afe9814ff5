import { useClosing } from '../closing/use-closing';
import { useIngestReport } from '../keeping-up/use-ingest';

/** A part of contador that does not run, and when it was last seen; undefined: never. */
export interface Stopped {
  readonly part: 'billing' | 'ingest';
  readonly lastSeenAt: string | undefined;
}

/** Billing, while it does not run. */
export function useStoppedBilling(): readonly Stopped[] {
  const { data } = useClosing();
  if (!data || (data.at !== undefined && !data.isSilent)) return [];
  return [{ part: 'billing', lastSeenAt: data.at }];
}

/** Ingest, while nothing reads one of its partitions. */
export function useStoppedIngest(): readonly Stopped[] {
  const { data } = useIngestReport();
  if (!data?.totals.isInactive) return [];
  return [{ part: 'ingest', lastSeenAt: data.totals.lastSeenAt }];
}
