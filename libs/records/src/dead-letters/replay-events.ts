import type { EventName } from '#usage';
import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';

/** Types of the audit's events about replays. */
export const REPLAY_EVENTS = {
  /** Dead letters are about to be replayed: if several replays claim one, the first in the log has it. */
  claimed: 'dead-letters.claimed',
  /** They were appended to the journal. */
  republished: 'dead-letters.republished',
  /** A whole replay: its operator, its request, its counts. */
  replayed: 'dead-letters.replayed',
} as const;

interface OfReplay {
  readonly replayId: string;
  readonly by: string;
}

export interface ClaimData extends OfReplay {
  /** Numbers the claims of one replay. */
  readonly part: number;
  /** Positions of the refused records, as `contador.journal/3/42`. */
  readonly records: readonly string[];
  /** Includes records that were replayed before. */
  readonly again: boolean;
  /** For a replacement: the event that the record becomes. */
  readonly as?: EventName | undefined;
}

export interface RepublishedData extends OfReplay {
  readonly part: number;
  readonly count: number;
}

export interface ReplayEventData {
  readonly claimed: ClaimData;
  readonly republished: RepublishedData;
  readonly replayed: OfReplay & Readonly<Record<string, unknown>>;
}

/** A record of the audit, written by `source`, such as `/contador/console`. */
export function replayEvent<Type extends keyof ReplayEventData>(
  type: Type,
  data: ReplayEventData[Type],
  { source, at }: { readonly source: string; readonly at: Date },
): OutgoingRecord {
  const part = 'part' in data ? [data.part] : [];
  return toKafkaMessage({
    ...{ specversion: '1.0', source, type: REPLAY_EVENTS[type], time: at.toISOString() },
    id: [REPLAY_EVENTS[type], data.replayId, ...part].join('/'),
    data: data as object,
  });
}
