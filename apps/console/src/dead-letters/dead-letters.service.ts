import { Injectable } from '@nestjs/common';
import { DeadLetterReader, DeadLetterSearch, ReplayMarks, Replayer, deadLetterDetail } from '#records';
import type { DeadLetterDetail } from '#records';
import { ConsoleConfig } from '../config/console-config.js';
import { ConcurrencyLimit } from '../http/concurrency-limit.js';
import { encodeCursor, readCursor } from '../http/cursor.js';
import { invalidQuery } from '../http/query-validation.pipe.js';
import { Problem } from '../problems/problem.js';
import { shortened } from '../problems/shortened.js';
import type { DeadLetterCountsDto, DeadLetterPageDto } from './dead-letter.dto.js';
import { toFilter, toDeadLetterQuery } from './dead-letters.query.js';
import type { DeadLetterCountsQuery, DeadLettersQuery } from './dead-letters.query.js';
import type { ReplayDto } from './replay.dto.js';
import type { ReplayRequest } from './replay-request.dto.js';

/** A page covers a part of the log: records not reached in this time are on the next page. */
const PAGE_TIMEOUT_MS = 2_000;
/** Counting and replaying scan the whole log, and report when this time was not enough. */
export const SCAN_TIMEOUT_MS = 20_000;
const MAX_CONCURRENT_READS = 4;
const MAX_CLIENTS = 100;

/** Serves the dead letters to the REST API. */
@Injectable()
export class DeadLettersService {
  private readonly search: DeadLetterSearch;
  private readonly readLimit = new ConcurrencyLimit(
    MAX_CONCURRENT_READS,
    'The dead letters are being read for other requests: try again in a few seconds',
  );

  constructor(
    private readonly reader: DeadLetterReader,
    private readonly marks: ReplayMarks,
    private readonly replayer: Replayer,
    private readonly settings: ConsoleConfig,
  ) {
    this.search = new DeadLetterSearch(reader, marks);
  }

  async page({ limit, cursor, ...query }: DeadLettersQuery): Promise<DeadLetterPageDto> {
    const selection = withCheckedOrder(toDeadLetterQuery(query));
    const filter = { list: 'dead-letters', ...selection };
    const before = cursor === undefined ? undefined : Number(readCursor(cursor, filter));
    const deadlineMs = Date.now() + PAGE_TIMEOUT_MS;
    const { deadLetters, next } = await this.readLimit.run(() =>
      this.search.page(selection, { limit, before, deadlineMs }),
    );
    return { letters: deadLetters, ...(next !== undefined && { next: encodeCursor(String(next), filter) }) };
  }

  async counts(query: DeadLetterCountsQuery): Promise<DeadLetterCountsDto> {
    const deadlineMs = Date.now() + SCAN_TIMEOUT_MS;
    const { total, byCode, byClient, complete } = await this.readLimit.run(() =>
      this.search.counts(withCheckedOrder(toDeadLetterQuery(query)), { deadlineMs }),
    );
    return {
      ...{ total, byCode: Object.fromEntries(byCode), complete },
      byClient: [...byClient]
        .slice(0, MAX_CLIENTS)
        .map(([clientId, letters]) => ({ ...(clientId !== undefined && { clientId }), letters })),
    };
  }

  /** @throws Problem if there is no dead letter with this id */
  async one(id: string): Promise<DeadLetterDetail> {
    const stored = /^\d{1,15}$/.test(id) ? await this.reader.one(Number(id)) : undefined;
    if (!stored) throw unknownDeadLetter(id);
    return deadLetterDetail(stored, this.marks, this.settings);
  }

  /** @throws Problem if one of the named dead letters does not exist */
  async replay(request: ReplayRequest, by: string): Promise<ReplayDto> {
    const { ids, replacement, again, dryRun } = request;
    const deadlineMs = Date.now() + SCAN_TIMEOUT_MS;
    return this.readLimit.run(async () => {
      for (const id of ids ?? []) if (!(await this.reader.one(id))) throw unknownDeadLetter(String(id));
      return this.replayer.replay({
        ...{ filter: toFilter(request), by, deadlineMs, again: again ?? false, dryRun: dryRun ?? true },
        ...(ids && { ids }),
        ...(replacement && { replacement: Buffer.from(JSON.stringify(replacement)) }),
      });
    });
  }
}

const unknownDeadLetter = (id: string): Problem =>
  new Problem('unknown-dead-letter', `No dead letter ${JSON.stringify(shortened(id))}`);

function withCheckedOrder<Query extends ReturnType<typeof toDeadLetterQuery>>(query: Query): Query {
  const { fromMs, toMs } = query;
  if (fromMs !== undefined && toMs !== undefined && toMs <= fromMs)
    throw invalidQuery([{ parameter: 'to', code: 'order', message: 'to must be after from' }]);
  return query;
}
