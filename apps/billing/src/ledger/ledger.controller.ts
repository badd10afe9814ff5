import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { SliceHandler } from '#kafka';
import type { Slice, SliceResult } from '#kafka';
import { LedgerFolder } from './ledger-folder.js';

/** Where the batch transport hands over the drafts. */
@Controller()
export class LedgerController {
  constructor(private readonly folder: LedgerFolder) {}

  @SliceHandler()
  fold(@Payload() slice: Slice): Promise<SliceResult> {
    return this.folder.fold(slice);
  }
}
