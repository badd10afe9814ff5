import type { ApiSchema } from './api-schema';

/**
 * The name of any field of a contract, in any of its parts, but not the channels of `concurrency`: each can have the name of
 * a field, as `email` of the customer.
 */
export type TermField<Terms = ApiSchema<'ContractVersion'>> = Terms extends readonly (infer Item)[]
  ? TermField<Item>
  : Terms extends object
    ? string extends keyof Terms
      ? TermField<Terms[keyof Terms]>
      : {
          [Name in keyof Terms]-?:
            Extract<Name, string> | (Name extends 'concurrency' ? never : TermField<Terms[Name]>);
        }[keyof Terms]
    : never;
