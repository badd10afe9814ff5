import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowEveryone } from '#runtime/nest';
import { Allow } from './allow.decorator.js';
import type { Request, Response } from 'express';
import { JsonBodyPipe } from '../http/json-body.pipe.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { Caller } from './caller.decorator.js';
import type { Principal } from './principal.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { LogInDto, SessionDto } from './session.dto.js';
import { AccessLimits } from './limits/access-limits.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller('v1/session')
export class SessionController {
  constructor(
    private readonly service: SessionService,
    private readonly limits: AccessLimits,
  ) {}

  @Get()
  @Allow('ops', 'billing', 'client')
  @ApiOperation({ operationId: 'session', summary: 'The logged-in user' })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems()
  get(@Caller() principal: Principal): SessionDto {
    return this.service.user(principal);
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
    const { user, session } = await this.service.openSession(body);
    setSessionCookie(request, response, session);
    return user;
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
