import { Equals, IsDefined, IsOptional } from 'class-validator';
import { IsInstant, IsWholeNumber } from '../checks/decorators.js';
import { ClientScoped } from './client-scoped.js';

/** `period.close`: billing's marker that the half-open period [from, to) of a client ends here in its log. */
export class PeriodCloseData extends ClientScoped {
  @IsOptional()
  @IsWholeNumber()
  revision?: number | null;

  @IsOptional()
  @Equals(false, { message: '$property must be false: a close cannot be voided' })
  voided?: boolean | null;

  @IsOptional()
  @IsWholeNumber()
  after?: number | null;

  @IsDefined()
  @IsInstant()
  from!: string;

  @IsDefined()
  @IsInstant()
  to!: string;
}
