import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { JournalFolder } from '#journal';
import { SLICE } from '#kafka';
import type { Slice, SliceResult } from '#kafka';

/** Where the batch transport hands over the journal. */
@Controller()
export class JournalController {
  constructor(private readonly folder: JournalFolder) {}

  @EventPattern(SLICE)
  fold(@Payload() slice: Slice): Promise<SliceResult> {
    return this.folder.fold(slice);
  }
}
