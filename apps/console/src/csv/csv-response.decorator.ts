import { SetMetadata, applyDecorators } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { ApiResponseOptions } from '@nestjs/swagger';
import { CSV_TYPE } from './representation.decorator.js';
import type { CsvTable } from './csv-table.js';

export const TABLE = 'contador:table';

type Headers = NonNullable<ApiResponseOptions['headers']>;

/** Responds with JSON of a class, or with `Accept: text/csv` with a table of the same figures. */
export const CsvResponse = <T>(type: Type<T>, table: CsvTable<T>, headers: Headers = {}): MethodDecorator =>
  applyDecorators(
    SetMetadata(TABLE, table),
    ApiExtraModels(type),
    ApiOkResponse({
      description: '',
      headers: {
        ...headers,
        Link: {
          schema: { type: 'string' },
          description: 'For CSV in pages: the address of the next page, `rel="next"`',
        },
      },
      content: {
        'application/json': { schema: { $ref: getSchemaPath(type) } },
        [CSV_TYPE]: {
          schema: { type: 'string', description: `RFC 4180, with the header: ${table.columns.join(', ')}` },
        },
      },
    }),
  );
