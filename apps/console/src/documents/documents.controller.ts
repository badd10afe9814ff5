import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { IssuedDocument } from '#invoicing';
import { DocumentReader } from '#store';
import { matchesEtag } from '../http/etag.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { Problem } from '../problems/problem.js';
import { shortened } from '../problems/shortened.js';
import { DocumentDto, DocumentPageDto } from './document.dto.js';
import { DocumentPages } from './document-pages.js';
import { DocumentsQuery } from './documents.query.js';

@ApiTags('documents')
@Controller('v1/documents')
export class DocumentsController {
  constructor(
    private readonly pages: DocumentPages,
    private readonly documents: DocumentReader,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listDocuments', summary: 'Issued documents, oldest first' })
  @ApiOkResponse({ type: DocumentPageDto })
  @ApiProblems('invalid-query')
  list(@Query() query: DocumentsQuery): Promise<DocumentPageDto> {
    return this.pages.page(query);
  }

  @Get(':documentId')
  @ApiParam({ name: 'documentId', schema: { type: 'string' } })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'An ETag: 304 if the document is that one',
  })
  @ApiOperation({ operationId: 'getDocument', summary: 'One document, byte for byte as it was issued' })
  @ApiOkResponse({
    type: DocumentDto,
    headers: { ETag: { schema: { type: 'string' }, description: 'The content hash in quotes' } },
  })
  @ApiResponse({ status: 304, description: 'The document is the one in If-None-Match' })
  @ApiProblems('unknown-document')
  async get(
    @Param('documentId') documentId: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | undefined> {
    const json = await this.documents.document(documentId);
    if (json === undefined)
      throw new Problem(
        'unknown-document',
        `No document has the id ${JSON.stringify(shortened(documentId))}`,
      );
    const { contentHash } = JSON.parse(json) as IssuedDocument;
    const etag = `"${contentHash}"`;
    response.setHeader('ETag', etag).setHeader('Cache-Control', 'private, no-cache');
    if (matchesEtag(ifNoneMatch, etag)) {
      response.status(304);
      return undefined;
    }
    response.type('application/json');
    return json;
  }
}
