import { IsOptional } from 'class-validator';
import { IsWholeNumber } from '../checks/decorators.js';
import { Contact } from './contact.js';

/** A contact with talk and hold. */
export class SpokenContact extends Contact {
  @IsOptional()
  @IsWholeNumber()
  talkMs?: number | null;

  @IsOptional()
  @IsWholeNumber()
  holdMs?: number | null;
}

/** A contact with active time. */
export class WrittenContact extends Contact {
  @IsOptional()
  @IsWholeNumber()
  activeMs?: number | null;
}
