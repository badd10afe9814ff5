import { randomUUID } from 'node:crypto';
import type { DecodeSettings } from '#usage';
import type { Producer } from '#kafka';
import { positionText } from '#kafka';
import { decideReplay } from './decide-replay.js';
import type { Replayable } from './decide-replay.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';
import type { DeadLetterReader } from './dead-letter-reader.js';
import { matchesFilter } from './dead-letter-filter.js';
import { replayEvent } from './replay-events.js';
import type { ReplayEventData } from './replay-events.js';
import type { ReplayMarks } from './replay-marks.js';
import type { ReplayOptions, ReplayReport } from './replay-options.js';
import { ReplayTally } from './replay-tally.js';

export interface ReplayerParts {
  readonly reader: DeadLetterReader;
  readonly marks: ReplayMarks;
  /** Resolves once `marks` has folded everything that is in the audit now. */
  readonly marksUpToDate: () => Promise<void>;
  readonly producer: Pick<Producer, 'send'>;
  readonly topics: { readonly journal: string; readonly audit: string };
  readonly settings: DecodeSettings & { readonly journalPartitions: number };
  /** The source named in the audit, such as `/contador/console`. */
  readonly source: string;
}

const CLAIM_RECORDS = 500;
const CLAIM_BYTES = 512 * 1024;

/**
 * Replays dead claimed: appends each to the journal once, also with repeated and concurrent replays.
 *
 * Dead letters are claimed in the audit before they are published, and a replay publishes only those of which
 * its claim is the first: two concurrent replays share them. A process that dies in between leaves dead claimed
 * that may or may not be published; after a minute they can be claimed again, as the same event, which the fold
 * counts once.
 */
export class Replayer {
  constructor(private readonly parts: ReplayerParts) {}

  async replay(options: ReplayOptions): Promise<ReplayReport> {
    await this.parts.marksUpToDate();
    const run = new Run(options, this.parts);
    await run.all();
    return run.end();
  }
}

class Run {
  private readonly replayId = randomUUID();
  private readonly tally = new ReplayTally();
  private claimed: Replayable[] = [];
  private bytes = 0;
  private part = 0;
  private complete = true;

  constructor(
    private readonly options: ReplayOptions,
    private readonly parts: ReplayerParts,
  ) {}

  async all(): Promise<void> {
    const { ids, filter } = this.options;
    const { reader } = this.parts;
    if (ids === undefined) await reader.forward(await reader.ends(), (deadLetter) => this.take(deadLetter));
    for (const id of ids ?? []) {
      const deadLetter = await reader.one(id);
      if (deadLetter && matchesFilter(filter, deadLetter) && (await this.take(deadLetter)) === 'stop') break;
    }
    await this.publish();
  }

  async end(): Promise<ReplayReport> {
    const { dryRun, by, filter, ids } = this.options;
    const report = {
      ...(dryRun ? {} : { replayId: this.replayId }),
      ...{ dryRun, complete: this.complete, ...this.tally.counts() },
    };
    if (!dryRun) {
      const { refusals: _, ...counts } = report;
      await this.audit('replayed', { by, filter, ids, ...counts, replayId: this.replayId });
    }
    return report;
  }

  private async take(stored: StoredDeadLetter): Promise<'stop' | undefined> {
    const { filter, again, replacement, dryRun, deadlineMs = Infinity, signal } = this.options;
    if (Date.now() > deadlineMs || signal?.aborted) {
      this.complete = false;
      return 'stop';
    }
    if (!matchesFilter(filter, stored)) return undefined;
    const { reader, marks, settings } = this.parts;
    const decision = decideReplay(stored, {
      ...{
        marks,
        settings,
        again,
        replacement,
        replayId: this.replayId,
        topic: reader.topic,
        nowMs: Date.now(),
      },
    });
    if (!this.tally.add(stored.id, decision) || decision.kind !== 'replayable' || dryRun) return undefined;
    this.claimed.push(decision);
    this.bytes += decision.bytes;
    if (this.claimed.length >= CLAIM_RECORDS || this.bytes >= CLAIM_BYTES) await this.publish();
    return undefined;
  }

  private async publish(): Promise<void> {
    const claimed = this.claimed.splice(0);
    this.bytes = 0;
    if (claimed.length === 0) return;
    const { marks, marksUpToDate, producer, topics } = this.parts;
    const { again, by, replacement } = this.options;
    const [part, replayId] = [this.part++, this.replayId];
    const records = claimed.map(({ origin }) => positionText(origin));
    const as = replacement && claimed[0]?.event;
    await this.audit('claimed', { replayId, part, by, again, as, records });
    await marksUpToDate();
    const mine = claimed.filter(({ origin }) => {
      const mark = marks.find(origin);
      return mark?.replayId === replayId && mark.part === part;
    });
    this.tally.published(mine.length, claimed.length);
    await producer.send(
      topics.journal,
      mine.map(({ record }) => record),
    );
    await this.audit('republished', { replayId, part, by, count: mine.length });
  }

  private async audit<Type extends keyof ReplayEventData>(
    type: Type,
    data: ReplayEventData[Type],
  ): Promise<void> {
    const { producer, topics, source } = this.parts;
    await producer.send(topics.audit, [replayEvent(type, data, { source, at: new Date() })]);
  }
}
