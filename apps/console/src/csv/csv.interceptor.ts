import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { csvText } from '#invoicing';
import { TABLE } from './csv-response.decorator.js';
import { toCsvCells } from './csv-table.js';
import type { CsvTable } from './csv-table.js';
import { CSV_TYPE, chooseRepresentation } from './representation.decorator.js';

/** Converts responses of routes with a table into CSV when the request asks for it. */
export class CsvInterceptor implements NestInterceptor<unknown, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const table = Reflect.getMetadata(TABLE, context.getHandler()) as CsvTable<unknown> | undefined;
    if (!table) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    response.vary('Accept');
    if (chooseRepresentation(request) === 'json') return next.handle();
    return next.handle().pipe(
      map((body) => {
        if (body === undefined) return body;
        const cursor = nextCursor(body);
        if (cursor !== undefined) response.links({ next: nextPage(request, cursor) });
        response.type(`${CSV_TYPE}; charset=utf-8; header=present`);
        return csvText(toCsvCells(table, body));
      }),
    );
  }
}

const nextCursor = (body: unknown): string | undefined => {
  const { next }: { next?: unknown } = typeof body === 'object' && body !== null ? body : {};
  return typeof next === 'string' ? next : undefined;
};

/** The requested address, with another cursor. */
function nextPage({ originalUrl }: Request, cursor: string): string {
  const { pathname, searchParams } = new URL(originalUrl, 'http://localhost');
  searchParams.set('cursor', cursor);
  return `${pathname}?${searchParams.toString()}`;
}
