import type { SchemaOf } from '../../api/schema-of';

type Parts =
  | 'ContractVersion'
  | 'Customer'
  | 'Tax'
  | 'Discount'
  | 'Fee'
  | 'Minimum'
  | 'OverflowTerms'
  | 'BandPrice'
  | 'Tier'
  | 'TeamTerms'
  | 'ContactTerms'
  | 'Price'
  | 'Band'
  | 'PeriodTerms';

/** The name of any field of a contract, in any of its parts. */
export type TermField = { [Name in Parts]: Extract<keyof SchemaOf<Name>, string> }[Parts];
