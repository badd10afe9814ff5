import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import type { Response } from 'express';
import { IssuedDocument } from '#invoicing';
import { Caller } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { CsvResponse } from '../csv/csv-response.decorator.js';
import { Representation } from '../csv/representation.decorator.js';
import { matchesEtag } from '../http/etag.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { DocumentPageDto } from './document.dto.js';
import { DOCUMENTS_TABLE, LINES_TABLE } from './document-tables.js';
import { DocumentsQuery } from './documents.query.js';
import { DocumentsService } from './documents.service.js';

/** Changes with the table: a browser asks with the tag of a stored CSV whether that is still current. */
const CSV_TAG = 'csv-2-';

@ApiTags('documents')
@Allow('ops', 'billing', 'client')
@Controller('v1/documents')
export class DocumentsController {
  constructor(private readonly service: DocumentsService) {}

  @Get()
  @ApiOperation({ operationId: 'listDocuments', summary: 'Issued documents, oldest first' })
  @CsvResponse(DocumentPageDto, DOCUMENTS_TABLE)
  @ApiProblems('invalid-query', 'unknown-client', 'not-acceptable')
  list(@Query() query: DocumentsQuery, @Caller() caller: Principal): Promise<DocumentPageDto> {
    return this.service.page(query, caller);
  }

  @Get(':documentId')
  @ApiParam({ name: 'documentId', schema: { type: 'string' } })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'An ETag: 304 if it matches the document',
  })
  @ApiOperation({
    operationId: 'getDocument',
    summary: 'One document, byte for byte as issued; as CSV, its lines',
  })
  @CsvResponse(IssuedDocument, LINES_TABLE, {
    ETag: {
      schema: { type: 'string' },
      description: `The content hash in quotes; for CSV prefixed with \`${CSV_TAG}\`, which changes with the table`,
    },
  })
  @ApiResponse({ status: 304, description: 'The document matches If-None-Match' })
  @ApiProblems('unknown-document', 'not-acceptable')
  async get(
    @Param('documentId') documentId: string,
    @Caller() caller: Principal,
    @Representation() representation: 'json' | 'csv',
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | undefined> {
    const { json, contentHash } = await this.service.one(documentId, caller);
    const etag = `"${representation === 'csv' ? CSV_TAG : ''}${contentHash}"`;
    response.setHeader('ETag', etag).setHeader('Cache-Control', 'private, no-cache');
    if (matchesEtag(ifNoneMatch, etag)) {
      response.status(304);
      return undefined;
    }
    response.type('application/json');
    return json;
  }
}
