import { Injectable } from '@nestjs/common';
import { AccessKeyRegistry } from '#access';
import { KeyUses } from '#store';
import type { KeysDto } from './key.dto.js';

/** Lists the access keys with the time of their last use. */
@Injectable()
export class KeysService {
  constructor(
    private readonly keys: AccessKeyRegistry,
    private readonly uses: KeyUses,
  ) {}

  /** All keys, newest first. */
  async list(): Promise<KeysDto> {
    return { keys: this.keys.printedKeys(Date.now(), await this.uses.all()) };
  }
}
