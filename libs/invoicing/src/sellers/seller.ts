import { Country, Id, Optional, Text } from '#contracts';
import { Validate, ValidatorConstraint } from 'class-validator';
import type { ValidationArguments, ValidatorConstraintInterface } from 'class-validator';
import { faultsOfPattern } from '../numbering/render-number.js';

/** For `@Validate`: a valid pattern of document numbers. */
@ValidatorConstraint({ name: 'numberPattern' })
export class IsNumberPattern implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && faultsOfPattern(value).length === 0;
  }
  defaultMessage({ value }: ValidationArguments): string {
    return `is wrong: ${faultsOfPattern(String(value)).join('; ')}`;
  }
}

/** A legal entity that invoices, as an entry of the configured list. Its id is the name of its number series. */
export class Seller {
  @Id()
  readonly id!: string;

  /** Legal name. */
  @Text()
  readonly name!: string;

  @Optional()
  @Text(64)
  readonly vatId?: string;

  /** ISO 3166-1 alpha-2. */
  @Optional()
  @Country()
  readonly country?: string;

  @Optional()
  @Validate(IsNumberPattern, { context: { code: 'format' } })
  readonly numberPattern?: string;
}
