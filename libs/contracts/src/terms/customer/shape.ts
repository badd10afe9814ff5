import { Optional } from '../../fields/optional.js';
import { Text } from '../../fields/text.js';
import { PartyDetails } from './party-details.js';

/** The customer that is invoiced. */
export class Customer extends PartyDetails {
  /** Default: the client id. */
  @Optional()
  @Text()
  readonly name?: string;
}
