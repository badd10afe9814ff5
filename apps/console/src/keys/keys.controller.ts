import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.decorator.js';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { KeysDto } from './key.dto.js';
import { KeysService } from './keys.service.js';

@ApiTags('access')
@Allow('ops', 'billing')
@Controller('v1/keys')
export class KeysController {
  constructor(private readonly service: KeysService) {}

  @Get()
  @ApiOperation({
    operationId: 'listKeys',
    summary: 'Access keys, newest first; `contador keys` creates and revokes them',
  })
  @ApiOkResponse({ type: KeysDto })
  @ApiProblems()
  list(): Promise<KeysDto> {
    return this.service.list();
  }
}
