import { Inject, Injectable } from '@nestjs/common';
import { parseInstant } from '#contracts';
import { DocumentReader } from '#store';
import { encodeCursor, readCursor } from '../http/cursor.js';
import { invalidQuery } from '../http/query-validation.pipe.js';
import type { DocumentPageDto } from './document.dto.js';
import type { DocumentsQuery } from './documents.query.js';
import { summarize } from './summary.js';

/**
 * Issued documents in pages. Documents are only ever appended, so those already listed keep their places, and the number
 * of documents listed from each number series is the position at which the next page starts.
 */
@Injectable()
export class DocumentPages {
  constructor(@Inject(DocumentReader) private readonly documents: Pick<DocumentReader, 'page'>) {}

  async page({ clientId, from, to, limit, cursor }: DocumentsQuery): Promise<DocumentPageDto> {
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
}
