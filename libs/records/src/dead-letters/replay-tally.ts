import { PositionMap } from '#kafka';
import type { ReplayDecision } from './decide-replay.js';
import { MAX_LISTED_REFUSALS } from './replay-options.js';
import type { ReplayRefusal, ReplayReport } from './replay-options.js';

/** Counts a replay's decisions. */
export class ReplayTally {
  private readonly seen = new PositionMap<true>();
  private readonly refusedByCode = new Map<string, number>();
  private readonly refusals: ReplayRefusal[] = [];
  private matched = 0;
  private replayable = 0;
  private replayed = 0;
  private already = 0;

  /**
   * False if the same record has a dead letter that is already being replayed: dead letters are filed at least
   * once.
   */
  add(id: number, decision: ReplayDecision): boolean {
    this.matched += 1;
    if (decision.kind === 'refused') {
      const { code, message } = decision;
      this.refusedByCode.set(code, (this.refusedByCode.get(code) ?? 0) + 1);
      if (this.refusals.length < MAX_LISTED_REFUSALS) this.refusals.push({ id, code, message });
    } else if (decision.kind === 'already' || this.seen.get(decision.origin)) {
      this.already += 1;
      return false;
    } else {
      this.seen.set(decision.origin, true);
      this.replayable += 1;
    }
    return true;
  }

  /** Notes that `mine` of `claimed` dead letters were published; other replays had the rest. */
  published(mine: number, claimed: number): void {
    this.replayed += mine;
    this.replayable -= claimed - mine;
    this.already += claimed - mine;
  }

  counts(): Omit<ReplayReport, 'dryRun' | 'complete' | 'replayId'> {
    const { matched, replayable, replayed, already, refusals } = this;
    const refusedByCode = Object.fromEntries(this.refusedByCode);
    const refused = matched - replayable - already;
    return { matched, replayable, replayed, already, refused, refusedByCode, refusals };
  }
}
