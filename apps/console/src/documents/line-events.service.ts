import type { SignedVersion } from '#contracts';
import { lineEvents } from '#invoicing';
import type { IssuedDocument, LineEvents } from '#invoicing';
import type { DecodeSettings, ReplayedRecord } from '#usage';
import { ConcurrencyLimit } from '../http/concurrency-limit.js';
import type { Principal } from '../access/principal.js';
import { cursorOf, readCursor } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import type { LineEventsPageDto } from './line-events.dto.js';
import { visible } from './visible.js';

/** Journals are long: what cannot be read in this time is for the command line. */
export const READ_WITHIN_MS = 20_000;
const READINGS_AT_ONCE = 2;
/** Answers kept, so that going through pages reads the journal once; larger ones are not. */
const KEPT = 4;
const ROWS_KEPT = 100_000;

export interface LineEventsDependencies {
  /** A document's JSON; undefined if there is none of this id. */
  readonly document: (documentId: string) => Promise<string | undefined>;
  readonly documentsOf: (clientId: string) => Promise<readonly string[]>;
  readonly signed: (clientId: string) => readonly SignedVersion[];
  readonly settings: DecodeSettings;
  /** Reads the client's partition of the journal from its start up to and including an offset. */
  readonly replay: (
    clientId: string,
    offset: number,
    onRecord: (record: ReplayedRecord) => void,
  ) => Promise<void>;
  readonly now?: () => number;
}

/** The events behind a line, a page at a time. Documents and what is before their markers do not change. */
export class LineEventsService {
  private readonly kept = new Map<string, LineEvents>();
  private readonly readings = new ConcurrencyLimit(
    READINGS_AT_ONCE,
    'The journal is being read for others: try again in a few seconds',
  );

  constructor(private readonly sources: LineEventsDependencies) {}

  async page(
    documentId: string,
    number: number,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
    caller: Principal,
  ): Promise<LineEventsPageDto> {
    const filter = { list: 'line-events', documentId, number };
    const skip = cursor === undefined ? 0 : Number(readCursor(cursor, filter));
    const json = await this.sources.document(documentId);
    const document = visible(json, documentId, caller);
    if (!document.lines[number - 1])
      throw new Problem('unknown-line', `${document.number} has ${document.lines.length} lines`);
    const { line, rows, ...told } = await this.behind(document, number);
    return {
      ...{ documentId, number: document.number, line: number, ...told },
      ...{ description: line.description, quantity: line.quantity, unit: line.unit, amount: line.amount },
      calculation: line.explanation.calculation,
      rows: rows.slice(skip, skip + limit),
      ...(rows.length > skip + limit ? { next: cursorOf(String(skip + limit), filter) } : {}),
    };
  }

  private async behind(document: IssuedDocument, number: number): Promise<LineEvents> {
    const key = `${document.documentId}/${number}`;
    const known = this.kept.get(key);
    if (known) return known;
    return this.readings.run(async () => {
      const behind = await this.read(document, number);
      if (behind.rows.length <= ROWS_KEPT) this.keep(key, behind);
      return behind;
    });
  }

  private async read(document: IssuedDocument, number: number): Promise<LineEvents> {
    const { documentsOf, signed, settings, replay, now = Date.now } = this.sources;
    const { clientId, journal } = document;
    const documents = (await documentsOf(clientId)).map((text) => JSON.parse(text) as IssuedDocument);
    const deadline = now() + READ_WITHIN_MS;
    const behind = await lineEvents({
      ...{ document, number, documents, signed: signed(clientId), settings },
      replay: (onRecord) =>
        replay(clientId, journal.offset, (record) => {
          if (now() > deadline) throw tooLong(document, number);
          onRecord(record);
        }),
    });
    if (!behind) throw new Problem('unknown-line', `${document.number} has no line ${number}`);
    return behind;
  }

  private keep(key: string, behind: LineEvents): void {
    this.kept.set(key, behind);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

const tooLong = ({ number }: IssuedDocument, line: number): Problem =>
  new Problem(
    'reading-takes-too-long',
    `The journal before ${number} could not be read in ${READ_WITHIN_MS / 1000} s: contador events ${number} ${line} takes its time`,
  );
