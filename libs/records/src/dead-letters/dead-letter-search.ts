import { isSearchDone, matchesFilter } from './dead-letter-filter.js';
import type { DeadLetterFilter } from './dead-letter-filter.js';
import { deadLetterSummary } from './dead-letter-summary.js';
import type { DeadLetterSummary } from './dead-letter-summary.js';
import type { DeadLetterReader } from './dead-letter-reader.js';
import type { ReplayMarks } from './replay-marks.js';

export interface DeadLetterQuery extends DeadLetterFilter {
  /** Only replayed ones, or only those not replayed. */
  readonly replayed?: boolean | undefined;
}

/** The range to search, newest first. */
export interface SearchRange {
  /** Only dead letters older than this one. */
  readonly before?: number | undefined;
  /** When to stop, ms since 1970. */
  readonly deadlineMs?: number | undefined;
}

export interface DeadLetterCounts {
  readonly total: number;
  readonly byCode: ReadonlyMap<string, number>;
  /** Dead letters without a known client are under `undefined`. */
  readonly byClient: ReadonlyMap<string | undefined, number>;
  /** Whether all were examined; otherwise only the newest. */
  readonly complete: boolean;
}

/** Goes through the dead letters that match a query, newest first. */
export class DeadLetterSearch {
  constructor(
    private readonly reader: DeadLetterReader,
    private readonly marks: Pick<ReplayMarks, 'find'>,
  ) {}

  /** Up to `limit` dead letters; `next`: `before` of the next page, absent at the end. */
  async page(
    query: DeadLetterQuery,
    { limit, ...range }: SearchRange & { readonly limit: number },
  ): Promise<{ deadLetters: DeadLetterSummary[]; next?: number }> {
    const deadLetters: DeadLetterSummary[] = [];
    for await (const { from, found } of this.matching(query, range)) {
      for (const deadLetter of found) {
        if (deadLetters.length === limit) return { deadLetters, next: deadLetters.at(-1)?.id ?? from };
        deadLetters.push(deadLetter);
      }
      if (isPastDeadline(range)) return { deadLetters, next: from };
    }
    return { deadLetters };
  }

  async counts(query: DeadLetterQuery, range: SearchRange): Promise<DeadLetterCounts> {
    const byCode = new Map<string, number>();
    const byClient = new Map<string | undefined, number>();
    let total = 0;
    let complete = true;
    for await (const { found } of this.matching(query, range)) {
      for (const { code, clientId } of found) {
        total += 1;
        byCode.set(code, (byCode.get(code) ?? 0) + 1);
        byClient.set(clientId, (byClient.get(clientId) ?? 0) + 1);
      }
      complete = !isPastDeadline(range);
      if (!complete) break;
    }
    return { total, byCode: mostFirst(byCode), byClient: mostFirst(byClient), complete };
  }

  private async *matching(query: DeadLetterQuery, { before }: SearchRange) {
    let newestMs = -Infinity;
    const windows = this.reader.backward(before, (stored) => {
      newestMs = Math.max(newestMs, stored.filedAtMs);
      if (!matchesFilter(query, stored)) return undefined;
      const summary = deadLetterSummary(stored, this.marks);
      const isSelected = query.replayed === undefined || query.replayed === (summary.replayed !== undefined);
      return isSelected ? summary : undefined;
    });
    for await (const window of windows) {
      yield window;
      if (newestMs > -Infinity && isSearchDone(query, newestMs)) return;
      newestMs = -Infinity;
    }
  }
}

const isPastDeadline = ({ deadlineMs = Infinity }: SearchRange): boolean => Date.now() > deadlineMs;

const mostFirst = <K>(counts: ReadonlyMap<K, number>): Map<K, number> =>
  new Map([...counts].sort(([, a], [, b]) => b - a));
