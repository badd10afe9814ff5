import { Matches, MaxLength, Validate, ValidatorConstraint } from 'class-validator';
import type { ValidationArguments, ValidatorConstraintInterface } from 'class-validator';
import { faultsOfPattern } from '#invoicing';
import type { Party } from '#invoicing';
import { CommonConfig, Setting, duration, text } from '#runtime';

@ValidatorConstraint({ name: 'numberPattern' })
class IsNumberPattern implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && faultsOfPattern(value).length === 0;
  }
  defaultMessage({ value }: ValidationArguments): string {
    return `is wrong: ${faultsOfPattern(String(value)).join('; ')}`;
  }
}

/** Who invoices, and how its documents are numbered. */
export class BillingConfig extends CommonConfig {
  @Setting('CONTADOR_SERIES', {
    is: text,
    default: 'main',
    description: 'Name of the number series, one per legal entity that invoices.',
  })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, { message: 'must be an id of letters, digits, . _ -' })
  series!: string;

  @Setting('CONTADOR_NUMBER_PATTERN', {
    is: text,
    default: '{YYYY}-{NNNNNN}',
    description:
      'Numbers of documents: text with {N…} for the number and {YYYY} or {YY} for the year of issue.',
  })
  @Validate(IsNumberPattern)
  numberPattern!: string;

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
    description: 'Legal name of who invoices.',
  })
  @MaxLength(200, { message: 'must be at most 200 characters' })
  sellerName!: string;

  @Setting('CONTADOR_SELLER_VAT_ID', { is: text, optional: true, description: 'VAT id of who invoices.' })
  sellerVatId?: string;

  @Setting('CONTADOR_SELLER_COUNTRY', {
    is: text,
    optional: true,
    description: 'Country of who invoices, two letters (ISO 3166-1).',
  })
  sellerCountry?: string;
}

export const sellerOf = ({ sellerName, sellerVatId, sellerCountry }: BillingConfig): Party => ({
  name: sellerName,
  ...(sellerVatId && { vatId: sellerVatId }),
  ...(sellerCountry && { country: sellerCountry }),
});
