import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { SLICE } from '#kafka';
import type { Slice, SliceResult } from '#kafka';
import { JournalFolder } from './journal-folder.js';

/** Where the batch transport hands over the journal. */
@Controller()
export class JournalController {
  constructor(private readonly folder: JournalFolder) {}

  @EventPattern(SLICE)
  fold(@Payload() slice: Slice): Promise<SliceResult> {
    return this.folder.fold(slice);
  }
}
