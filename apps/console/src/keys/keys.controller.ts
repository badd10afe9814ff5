import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessKeyRegistry } from '#access';
import { Allow } from '../access/allow.decorator.js';
import { KeyUses } from '#store';
import { ApiProblems } from '../problems/api-problems.decorator.js';
import { KeysDto } from './key.dto.js';

@ApiTags('access')
@Allow('ops', 'billing')
@Controller('v1/keys')
export class KeysController {
  constructor(
    private readonly keys: AccessKeyRegistry,
    private readonly uses: KeyUses,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listKeys',
    summary: 'Access keys, newest first; `contador keys` creates and revokes them',
  })
  @ApiOkResponse({ type: KeysDto })
  @ApiProblems()
  async list(): Promise<KeysDto> {
    return { keys: this.keys.printedKeys(Date.now(), await this.uses.all()) };
  }
}
