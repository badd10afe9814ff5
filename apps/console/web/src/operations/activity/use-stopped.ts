import { useClosing } from '../closing/use-closing';
import { useIngestReport } from '../keeping-up/use-ingest';

/** A part of contador that is not running, and when it was last seen; undefined if it never was. */
export interface Stopped {
  readonly part: 'billing' | 'ingest';
  readonly lastSeenAt: string | undefined;
}

/** Billing, while it is not running; else an empty list. */
export function useStoppedBilling(): readonly Stopped[] {
  const { data } = useClosing();
  if (!data || (data.at !== undefined && !data.isSilent)) return [];
  return [{ part: 'billing', lastSeenAt: data.at }];
}

/** Ingest, while one of its partitions is not being consumed; else an empty list. */
export function useStoppedIngest(): readonly Stopped[] {
  const { data } = useIngestReport();
  if (!data?.totals.isInactive) return [];
  return [{ part: 'ingest', lastSeenAt: data.totals.lastSeenAt }];
}
