import { Int, Optional, Part } from '#contracts';
import { EventName } from '#usage';
import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { IsArray, IsBoolean, IsInt, IsString } from 'class-validator';
import { DeadLetterFilter } from './dead-letter-filter.js';
import { ReplayCounts } from './replay-options.js';

/** Types of the audit's events about replays. */
export const REPLAY_EVENTS = {
  /** Dead letters are about to be replayed: if several replays claim one, the first in the log has it. */
  claimed: 'dead-letters.claimed',
  /** They were appended to the journal. */
  republished: 'dead-letters.republished',
  /** A whole replay: its operator, its request, its counts. */
  replayed: 'dead-letters.replayed',
} as const;

class PartOfReplay {
  @IsString()
  readonly replayId!: string;

  @IsString()
  readonly by!: string;

  /** Numbers the claims of one replay. */
  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly part!: number;
}

export class DeadLettersClaimed extends PartOfReplay {
  /** Positions of the refused records, as `contador.journal/3/42`. */
  @IsArray()
  @IsString({ each: true })
  readonly records!: readonly string[];

  /** Includes records that were replayed before. */
  @IsBoolean()
  readonly again!: boolean;

  /** For a replacement: the event that the record becomes. */
  @Optional()
  @Part(() => EventName)
  readonly as?: EventName | undefined;
}

export class DeadLettersRepublished extends PartOfReplay {
  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly count!: number;
}

export class DeadLettersReplayed extends ReplayCounts {
  @IsString()
  readonly replayId!: string;

  @IsString()
  readonly by!: string;

  @Part(() => DeadLetterFilter)
  readonly filter!: DeadLetterFilter;

  @Optional()
  @IsArray()
  @IsInt({ each: true })
  readonly ids?: readonly number[] | undefined;
}

export interface ReplayEventData {
  readonly claimed: DeadLettersClaimed;
  readonly republished: DeadLettersRepublished;
  readonly replayed: DeadLettersReplayed;
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
