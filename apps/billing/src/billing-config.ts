import { MaxLength } from 'class-validator';
import { Setting, duration, text } from '#runtime';
import { FoldConfig } from '#settings';

/** Settings of the sellers and the note delay. */
export class BillingConfig extends FoldConfig {
  @Setting('CONTADOR_NOTE_DELAY', {
    is: duration,
    default: 'P1D',
    description:
      'How long after the first late change a credit or debit note waits for more, where a contract asks for notes.',
  })
  noteDelayMs!: number;

  @Setting('CONTADOR_SELLER_NAME', {
    is: text,
    default: 'Your contact centre',
    description: 'Legal name of the seller, if CONTADOR_SELLERS is not set.',
  })
  @MaxLength(200, { message: 'must be at most 200 characters' })
  sellerName!: string;

  @Setting('CONTADOR_SELLER_VAT_ID', {
    is: text,
    optional: true,
    description: 'VAT id of the seller, if CONTADOR_SELLERS is not set.',
  })
  sellerVatId?: string;

  @Setting('CONTADOR_SELLER_COUNTRY', {
    is: text,
    optional: true,
    description: 'Country of the seller, two letters (ISO 3166-1), if CONTADOR_SELLERS is not set.',
  })
  sellerCountry?: string;
}
