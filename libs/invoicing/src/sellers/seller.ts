import { Id, Optional, TaxIdentity, Text } from '#contracts';
import type { RuleContext } from '#contracts';
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
export class Seller extends TaxIdentity {
  @Id()
  readonly id!: string;

  /** Legal name. */
  @Text()
  readonly name!: string;

  @Optional()
  @Validate(IsNumberPattern, { context: { code: 'format' } satisfies RuleContext })
  readonly numberPattern?: string;
}
