import { Inject, Injectable } from '@nestjs/common';
import { parseInstant } from '#contracts';
import { DocumentReader } from '#store';
import { ownClient } from '../access/own-data.js';
import type { Principal } from '../access/principal.js';
import { encodeCursor, readCursor } from '../http/cursor.js';
import { invalidQuery } from '../http/query-validation.pipe.js';
import type { DocumentPageDto } from './document.dto.js';
import type { DocumentsQuery } from './documents.query.js';
import { readVisible } from './read-visible.js';
import { summarize } from './summary.js';

/** Lists issued documents, and returns one of them as it was issued. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(DocumentReader) private readonly documents: Pick<DocumentReader, 'document' | 'page'>,
  ) {}

  /**
   * Documents are only ever appended, so those already listed keep their places, and the number of documents listed from
   * each number series is the position at which the next page starts.
   * @throws Problem if the query is invalid, or asks for the documents of another client
   */
  async page(query: DocumentsQuery, caller: Principal): Promise<DocumentPageDto> {
    const { from, to, limit, cursor } = query;
    const clientId = ownClient(caller, query.clientId);
    const [fromMs, toMs] = [parseInstant(from), parseInstant(to)];
    if (fromMs !== undefined && toMs !== undefined && toMs <= fromMs)
      throw invalidQuery([{ parameter: 'to', code: 'order', message: 'to must be after from' }]);
    const filter = { list: 'documents', clientId, fromMs, toMs };
    const skip = cursor === undefined ? [] : readCursor(cursor, filter).split(',').map(Number);
    const { documents, next } = await this.documents.page({
      ...(clientId === undefined ? {} : { clientId }),
      ...(fromMs === undefined ? {} : { fromMs }),
      ...(toMs === undefined ? {} : { toMs }),
      limit,
      skip,
    });
    return {
      documents: documents.map(summarize),
      ...(next === undefined ? {} : { next: encodeCursor(next.join(), filter) }),
    };
  }

  /**
   * A document byte for byte as issued, with its content hash.
   * @throws Problem if there is none that the caller may see
   */
  async one(
    documentId: string,
    caller: Principal,
  ): Promise<{ readonly json: string; readonly contentHash: string }> {
    const { json, document } = await readVisible(this.documents, documentId, caller);
    return { json, contentHash: document.contentHash };
  }
}
