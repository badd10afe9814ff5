import { IsOptional } from 'class-validator';
import { IsWholeNumber } from '../checks/decorators.js';
import { Contact } from './contact.js';

/** `contact.call`: handle time is talk + hold + wrap-up. */
export class ContactCall extends Contact {
  @IsOptional()
  @IsWholeNumber()
  talkMs?: number | null;

  @IsOptional()
  @IsWholeNumber()
  holdMs?: number | null;
}

/** `contact.chat`: handle time is active time + wrap-up. */
export class ContactChat extends Contact {
  @IsOptional()
  @IsWholeNumber()
  activeMs?: number | null;
}

/** `contact.ticket`: handle time is active time + wrap-up. */
export class ContactTicket extends Contact {
  @IsOptional()
  @IsWholeNumber()
  activeMs?: number | null;
}
