import { IsDefined, IsIn, IsOptional, Matches } from 'class-validator';
import type { Team } from '../vocabularies.js';
import { TEAMS } from '../vocabularies.js';
import { IsId, IsInstant } from '../checks/decorators.js';
import { Revision } from './revision.js';

/** `workforce.shift`: an agent's staffed time on a client's team, in one activity. */
export class WorkforceShift extends Revision {
  @IsDefined()
  @IsId()
  agentId!: string;

  @IsOptional()
  @IsIn(TEAMS)
  team?: Team | null;

  @IsDefined()
  @Matches(/^[a-z][a-z0-9-]{0,31}$/, {
    message: '$property must be 1 to 32 of a–z, 0–9 and "-", beginning with a letter',
  })
  activity!: string;

  @IsDefined()
  @IsInstant()
  startedAt!: string;

  @IsDefined()
  @IsInstant()
  endedAt!: string;
}
