import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { JournalFolder } from '#journal';
import { SliceHandler } from '#kafka/nest';
import type { Slice, SliceResult } from '#kafka';

/** Receives slices of the journal from the batch transport. */
@Controller()
export class JournalController {
  constructor(private readonly folder: JournalFolder) {}

  @SliceHandler()
  fold(@Payload() slice: Slice): Promise<SliceResult> {
    return this.folder.fold(slice);
  }
}
