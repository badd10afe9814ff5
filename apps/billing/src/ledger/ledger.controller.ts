import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { SliceHandler } from '#kafka/nest';
import type { Slice, SliceResult } from '#kafka';
import { LedgerFolder } from './ledger-folder.js';

/** Receives slices of the drafts from the batch transport. */
@Controller()
export class LedgerController {
  constructor(private readonly folder: LedgerFolder) {}

  @SliceHandler()
  fold(@Payload() slice: Slice): Promise<SliceResult> {
    return this.folder.fold(slice);
  }
}
