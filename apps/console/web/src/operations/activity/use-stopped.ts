import { useClosing } from './use-closing';
import { useIngestReport } from './use-ingest';

/** A part of contador that is not running, and when it was last seen; undefined if it never was. */
export interface Stopped {
  readonly part: 'billing' | 'ingest';
  readonly lastSeenAt: string | undefined;
}

/** Billing, while it is not running; else an empty list. undefined: not known yet. */
export function useStoppedBilling(): readonly Stopped[] | undefined {
  const { data } = useClosing();
  if (!data) return undefined;
  return data.at !== undefined && !data.isSilent ? [] : [{ part: 'billing', lastSeenAt: data.at }];
}

/** Ingest, while one of its partitions is not being consumed; else an empty list. undefined: not known yet. */
export function useStoppedIngest(): readonly Stopped[] | undefined {
  const { data } = useIngestReport();
  if (!data) return undefined;
  return data.totals.isInactive ? [{ part: 'ingest', lastSeenAt: data.totals.lastSeenAt }] : [];
}
