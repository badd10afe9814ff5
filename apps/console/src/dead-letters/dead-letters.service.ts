import { DeadLetterSearch, deadLetterDetail } from '#kafka';
import type { DeadLetterReader, DeadLetterDetail, ReplayMarks, Replayer } from '#kafka';
import type { DecodeSettings } from '#usage';
import { ConcurrencyLimit } from '../http/concurrency-limit.js';
import { cursorOf, readCursor } from '../http/cursor.js';
import { invalidQuery } from '../http/query-validation.pipe.js';
import { Problem } from '../problems/problem.js';
import { shortened } from '../problems/shortened.js';
import type { DeadLetterCountsDto, DeadLetterPageDto } from './dead-letter.dto.js';
import { filterOf, surveyOf } from './dead-letters.query.js';
import type { DeadLetterCountsQuery, DeadLettersQuery } from './dead-letters.query.js';
import type { ReplayDto } from './replay.dto.js';
import type { ReplayRequest } from './replay.request.js';

/** A page is a part of the log: what was not seen in this time is on the next one. */
const PAGE_WITHIN_MS = 2_000;
/** Counting and replaying go through all of it, and say when there was no time for that. */
export const ALL_WITHIN_MS = 20_000;
const READINGS_AT_ONCE = 4;
const CLIENTS_TOLD = 100;

export interface DeadLettersDependencies {
  readonly box: DeadLetterReader;
  readonly marks: ReplayMarks;
  readonly replayer: Replayer;
  readonly settings: DecodeSettings;
}

/** The dead letters for the REST. */
export class DeadLettersService {
  private readonly survey = new DeadLetterSearch(this.parts.box, this.parts.marks);
  private readonly readings = new ConcurrencyLimit(
    READINGS_AT_ONCE,
    'The dead letters are being read for others: try again in a few seconds',
  );

  constructor(private readonly parts: DeadLettersDependencies) {}

  async page({ limit, cursor, ...query }: DeadLettersQuery): Promise<DeadLetterPageDto> {
    const meant = ordered(surveyOf(query));
    const filter = { list: 'dead-letters', ...meant };
    const before = cursor === undefined ? undefined : Number(readCursor(cursor, filter));
    const deadlineMs = Date.now() + PAGE_WITHIN_MS;
    const { letters, next } = await this.readings.run(() =>
      this.survey.page(meant, { limit, before, deadlineMs }),
    );
    return { letters, ...(next !== undefined && { next: cursorOf(String(next), filter) }) };
  }

  async counts(query: DeadLetterCountsQuery): Promise<DeadLetterCountsDto> {
    const deadlineMs = Date.now() + ALL_WITHIN_MS;
    const { total, byCode, byClient, complete } = await this.readings.run(() =>
      this.survey.counts(ordered(surveyOf(query)), { deadlineMs }),
    );
    return {
      ...{ total, byCode: Object.fromEntries(byCode), complete },
      byClient: [...byClient]
        .slice(0, CLIENTS_TOLD)
        .map(([clientId, letters]) => ({ ...(clientId !== undefined && { clientId }), letters })),
    };
  }

  /** @throws Problem if there is none of this id */
  async one(id: string): Promise<DeadLetterDetail> {
    const { box, marks, settings } = this.parts;
    const filed = /^\d{1,15}$/.test(id) ? await box.one(Number(id)) : undefined;
    if (!filed) throw unknown(id);
    return deadLetterDetail(filed, marks, settings);
  }

  /** @throws Problem if one of the letters named is not there */
  async replay(request: ReplayRequest, by: string): Promise<ReplayDto> {
    const { ids, replacement, again, dryRun } = request;
    const deadlineMs = Date.now() + ALL_WITHIN_MS;
    return this.readings.run(async () => {
      for (const id of ids ?? []) if (!(await this.parts.box.one(id))) throw unknown(String(id));
      return this.parts.replayer.replay({
        ...{ filter: filterOf(request), by, deadlineMs, again: again ?? false, dryRun: dryRun ?? true },
        ...(ids && { ids }),
        ...(replacement && { replacement: Buffer.from(JSON.stringify(replacement)) }),
      });
    });
  }
}

const unknown = (id: string): Problem =>
  new Problem('unknown-dead-letter', `There is no dead letter ${JSON.stringify(shortened(id))}`);

function ordered<Query extends ReturnType<typeof surveyOf>>(query: Query): Query {
  const { fromMs, toMs } = query;
  if (fromMs !== undefined && toMs !== undefined && toMs <= fromMs)
    throw invalidQuery([{ parameter: 'to', code: 'order', message: 'to must be after from' }]);
  return query;
}
