import { IsDefined } from 'class-validator';
import { IsId } from '../checks/decorators.js';

/** Every record in the journal belongs to one client. */
export class ClientScoped {
  @IsDefined()
  @IsId()
  clientId!: string;
}
