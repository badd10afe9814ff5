import { Equals, IsBoolean, IsDefined, IsOptional } from 'class-validator';
import { IsWholeNumber } from '../checks/decorators.js';
import { ClientScoped } from './client-scoped.js';

/** What every event's data carries. `null` counts as absent. */
export abstract class Revision extends ClientScoped {
  @IsOptional()
  @IsWholeNumber()
  revision?: number | null;

  @IsOptional()
  @IsBoolean({ message: '$property must be true or false' })
  voided?: boolean | null;
}

/** A revision that takes the event back; nothing else of its data is looked at. */
export class VoidedRevision extends ClientScoped {
  @IsDefined()
  @IsWholeNumber()
  revision!: number;

  @Equals(true)
  voided!: true;
}
