import { IsDefined, IsIn, IsOptional, ValidateIf } from 'class-validator';
import type { Direction, Outcome, Team } from '../vocabularies.js';
import { DIRECTIONS, OUTCOMES, TEAMS } from '../vocabularies.js';
import { IsId, IsInstant, IsText, IsWholeNumber } from '../checks/decorators.js';
import { Revision } from './revision.js';

/** The fields common to contacts of every channel. Durations are in ms. */
export abstract class Contact extends Revision {
  @IsDefined()
  @IsText(128)
  contactId!: string;

  @IsOptional()
  @IsWholeNumber(1, 99)
  leg?: number | null;

  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: Direction | null;

  @IsOptional()
  @IsId()
  queue?: string | null;

  @IsOptional()
  @IsId()
  skill?: string | null;

  @IsOptional()
  @IsIn(TEAMS)
  team?: Team | null;

  @IsDefined()
  @IsIn(OUTCOMES)
  outcome!: Outcome;

  @ValidateIf(
    (contact: Contact, agentId: unknown) => contact.outcome === 'handled' || (agentId ?? null) !== null,
  )
  @IsDefined()
  @IsId()
  agentId?: string | null;

  @IsDefined()
  @IsInstant()
  startedAt!: string;

  @IsDefined()
  @IsInstant()
  endedAt!: string;

  @IsOptional()
  @IsWholeNumber()
  wrapMs?: number | null;

  @IsOptional()
  @IsWholeNumber()
  responseMs?: number | null;

  @IsOptional()
  @IsWholeNumber()
  queueMs?: number | null;
}
