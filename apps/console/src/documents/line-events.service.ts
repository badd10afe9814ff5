import { Inject, Injectable } from '@nestjs/common';
import { lineEvents, parseIssuedDocument } from '#invoicing';
import type { IssuedDocument, LineEvents } from '#invoicing';
import { DocumentReader } from '#store';
import type { DecodeSettings } from '#usage';
import { ConcurrencyLimit } from '../http/concurrency-limit.js';
import type { Principal } from '../access/principal.js';
import { ConsoleConfig } from '../config/console-config.js';
import { ContractView } from '../contracts/contract-view.js';
import { encodeCursor, readCursor } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import { ClientJournal } from './client-journal.js';
import type { LineEventsPageDto } from './line-events.dto.js';
import { readVisible } from './read-visible.js';

/** Journals are long: what takes more time to read is left to the command line. */
export const READ_TIMEOUT_MS = 20_000;
const MAX_CONCURRENT_READS = 2;
/** How many results are cached, so that paging reads the journal once; results with more rows are not cached. */
const MAX_CACHED = 4;
const MAX_CACHED_ROWS = 100_000;

/** The events behind a line, in pages. Documents, and the journal before their markers, never change. */
@Injectable()
export class LineEventsService {
  private readonly cache = new Map<string, LineEvents>();
  private readonly readLimit = new ConcurrencyLimit(
    MAX_CONCURRENT_READS,
    'The journal is being read for other requests: try again in a few seconds',
  );

  constructor(
    @Inject(DocumentReader) private readonly documents: Pick<DocumentReader, 'document' | 'documents'>,
    @Inject(ContractView) private readonly contracts: Pick<ContractView, 'signed'>,
    @Inject(ClientJournal) private readonly journal: Pick<ClientJournal, 'replay'>,
    @Inject(ConsoleConfig) private readonly settings: DecodeSettings,
  ) {}

  async page(
    documentId: string,
    number: number,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
    caller: Principal,
  ): Promise<LineEventsPageDto> {
    const filter = { list: 'line-events', documentId, number };
    const skip = cursor === undefined ? 0 : Number(readCursor(cursor, filter));
    const { document } = await readVisible(this.documents, documentId, caller);
    if (!document.lines[number - 1])
      throw new Problem('unknown-line', `${document.number} has ${document.lines.length} lines`);
    const { line, rows, ...rest } = await this.readLineEvents(document, number);
    return {
      ...{ documentId, number: document.number, line: number, ...rest },
      ...{ description: line.description, quantity: line.quantity, unit: line.unit, amount: line.amount },
      calculation: line.explanation.calculation,
      rows: rows.slice(skip, skip + limit),
      ...(rows.length > skip + limit ? { next: encodeCursor(String(skip + limit), filter) } : {}),
    };
  }

  private async readLineEvents(document: IssuedDocument, number: number): Promise<LineEvents> {
    const key = `${document.documentId}/${number}`;
    const known = this.cache.get(key);
    if (known) return known;
    return this.readLimit.run(async () => {
      const behind = await this.read(document, number);
      if (behind.rows.length <= MAX_CACHED_ROWS) this.remember(key, behind);
      return behind;
    });
  }

  private async read(document: IssuedDocument, number: number): Promise<LineEvents> {
    const { clientId, journal } = document;
    const texts = await this.documents.documents({ clientId, limit: Infinity });
    const documents = texts.map(parseIssuedDocument);
    const deadlineMs = Date.now() + READ_TIMEOUT_MS;
    const behind = await lineEvents({
      ...{ document, number, documents, signed: this.contracts.signed(clientId) },
      settings: this.settings,
      replay: (onRecord) =>
        this.journal.replay(clientId, journal.offset, (record) => {
          if (Date.now() > deadlineMs) throw tooLong(document, number);
          onRecord(record);
        }),
    });
    if (!behind) throw new Problem('unknown-line', `${document.number} has no line ${number}`);
    return behind;
  }

  private remember(key: string, behind: LineEvents): void {
    this.cache.set(key, behind);
    const [oldest] = this.cache.keys();
    if (this.cache.size > MAX_CACHED && oldest !== undefined) this.cache.delete(oldest);
  }
}

const tooLong = ({ number }: IssuedDocument, line: number): Problem =>
  new Problem(
    'reading-takes-too-long',
    `The journal up to ${number} could not be read within ${READ_TIMEOUT_MS / 1000} s: use contador events ${number} ${line}, which has no time limit`,
  );
