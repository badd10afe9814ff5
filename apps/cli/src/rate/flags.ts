export interface RateFlags {
  readonly contracts: string;
  readonly events: string;
  readonly period: string;
  readonly client?: string;
  readonly format: 'json' | 'csv' | 'table';
  readonly strict: boolean;
}
