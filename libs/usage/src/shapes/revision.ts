import { Equals, IsBoolean, IsDefined, IsOptional } from 'class-validator';
import { IsWholeNumber } from '../checks/decorators.js';
import { ClientScoped } from './client-scoped.js';

/** The fields of every event's data. `null` counts as absent. */
export abstract class Revision extends ClientScoped {
  @IsOptional()
  @IsWholeNumber()
  revision?: number | null;

  @IsOptional()
  @IsBoolean({ message: '$property must be true or false' })
  voided?: boolean | null;
}

/** A revision that voids the event; the other fields of its data are ignored. */
export class VoidedRevision extends ClientScoped {
  @IsDefined()
  @IsWholeNumber()
  revision!: number;

  @Equals(true)
  voided!: true;
}
