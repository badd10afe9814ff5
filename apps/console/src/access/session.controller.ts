import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowEveryone } from '#runtime/nest';
import { Allow } from './allow.decorator.js';
import type { Request, Response } from 'express';
import { JsonBodyPipe } from '../http/json-body.pipe.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { Problem } from '../problems/problem.js';
import { Caller } from './caller.decorator.js';
import { Authenticator } from './authenticator.js';
import type { Principal } from './principal.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { LogInDto, SessionDto } from './session.dto.js';
import { AccessLimits } from './limits/access-limits.js';
import { Sessions } from './sessions.js';

@ApiTags('session')
@Controller('v1/session')
export class SessionController {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly sessions: Sessions,
    private readonly limits: AccessLimits,
  ) {}

  @Get()
  @Allow('ops', 'billing', 'client')
  @ApiOperation({ operationId: 'session', summary: 'The logged-in user' })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems()
  get(@Caller() principal: Principal): SessionDto {
    return toSession(principal);
  }

  @Post()
  @HttpCode(200)
  @AllowEveryone()
  @ApiOperation({
    operationId: 'logIn',
    summary: 'Log in with an access key or a token: sets the session cookie of the page',
  })
  @ApiBody({ type: LogInDto })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems('not-json', 'not-json-type', 'body-too-large', 'not-logged-in', 'too-many-requests')
  async login(
    @Body(JsonBodyPipe) body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    this.limits.login(request, response);
    const principal = await this.authenticator.ofCredential(requireKey(body));
    setSessionCookie(request, response, await this.sessions.open(principal));
    return toSession(principal);
  }

  @Delete()
  @HttpCode(204)
  @AllowEveryone()
  @ApiOperation({ operationId: 'logOut', summary: 'Log out' })
  @ApiNoContentResponse()
  @ApiProblems('too-many-requests')
  logOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): void {
    clearSessionCookie(request, response);
  }
}

function requireKey(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'key' in body && typeof body.key === 'string')
    return body.key;
  throw new Problem('bad-request', 'Send {"key": "…"}');
}

const toSession = ({ name, role, clientId }: Principal): SessionDto => ({
  ...{ name, role },
  ...(clientId !== undefined && { clientId }),
});
