import type { ApiSchema } from './console-client.js';

/** The reports of the parts that a close needs; undefined while a report is not known yet. */
interface Reports {
  readonly closing: Pick<ApiSchema<'ClosingDto'>, 'at' | 'isSilent' | 'due' | 'unbooked'> | undefined;
  readonly ingest:
    { readonly totals: Pick<ApiSchema<'IngestDto'>['totals'], 'lastSeenAt' | 'isInactive'> } | undefined;
}

/** A part of contador that is not running, and when it was last seen; undefined if it never was. */
export interface StoppedPart {
  readonly part: 'billing' | 'ingest';
  readonly lastSeenAt: string | undefined;
}

/** The parts that are known not to run. */
export const listStoppedParts = ({ closing, ingest }: Partial<Reports>): readonly StoppedPart[] => [
  ...(closing && (closing.at === undefined || closing.isSilent)
    ? [{ part: 'billing' as const, lastSeenAt: closing.at }]
    : []),
  ...(ingest?.totals.isInactive ? [{ part: 'ingest' as const, lastSeenAt: ingest.totals.lastSeenAt }] : []),
];

/**
 * The state of closing. `done`: all due periods are closed and booked. That is known only while billing and ingest are
 * known to run, since a stopped part counts nothing that became due or arrived meanwhile: until then it is `stopped` or
 * `unknown`, whatever the counts.
 */
export function closingState(reports: Reports): 'done' | 'under-way' | 'stopped' | 'unknown' {
  const { closing, ingest } = reports;
  if (listStoppedParts(reports).length > 0) return 'stopped';
  if (!closing || !ingest) return 'unknown';
  return closing.due + closing.unbooked === 0 ? 'done' : 'under-way';
}
