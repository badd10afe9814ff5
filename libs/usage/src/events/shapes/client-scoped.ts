import { IsDefined } from 'class-validator';
import { IsId } from '../checks/decorators.js';

/** Everything in the journal concerns one client. */
export class ClientScoped {
  @IsDefined()
  @IsId()
  clientId!: string;
}
