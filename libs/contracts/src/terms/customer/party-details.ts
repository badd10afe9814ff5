import { Optional } from '../../fields/optional.js';
import { Country, Email, Id, Text, Texts } from '../../fields/text.js';

/** By what the tax authorities know a company. */
export abstract class TaxIdentity {
  @Optional()
  @Text(64)
  readonly vatId?: string;

  /** ISO 3166-1 alpha-2. */
  @Optional()
  @Country()
  readonly country?: string;
}

/** What a document prints of a company besides its name. */
export abstract class PartyDetails extends TaxIdentity {
  /** Of a customer: its number in the seller's books. */
  @Optional()
  @Id()
  readonly id?: string;

  @Optional()
  @Email()
  readonly email?: string;

  @Optional()
  @Texts(6)
  readonly addressLines?: readonly string[];

  @Optional()
  @Text(32)
  readonly postalCode?: string;

  @Optional()
  @Text(100)
  readonly city?: string;
}
