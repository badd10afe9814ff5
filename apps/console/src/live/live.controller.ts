import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import type { Request, Response } from 'express';
import { Caller } from '../access/caller.decorator.js';
import type { Principal } from '../access/principal.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { LiveService } from './live.service.js';
import { LIVE_TOPICS } from './change.js';

@ApiTags('live')
@Allow('ops', 'billing', 'client')
@Controller('v1/live')
export class LiveController {
  constructor(private readonly service: LiveService) {}

  @Get()
  @ApiOperation({
    operationId: 'listen',
    summary: 'Changes as they happen: server-sent events',
    description:
      `Events are named ${LIVE_TOPICS.join(', ')}; data is {"clientId"} or {}. They name the data to fetch again, and contain ` +
      'none of it. The role `client` receives events of its own client only. A comment is sent every 15 s; after some minutes ' +
      'the connection ends, and a client that reconnects should fetch all its data again.',
  })
  @ApiOkResponse({
    description: 'An endless stream',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  @ApiProblems()
  async listen(
    @Caller() caller: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const open = (): Response =>
      response.status(200).set({
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
      });
    if (request.method === 'HEAD') open().end();
    else await this.service.listen(caller, open);
  }
}
