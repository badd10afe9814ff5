import type { RateFormat } from './output.js';

export interface RateFlags {
  readonly contracts: string;
  readonly events: string;
  readonly period: string;
  readonly client?: string;
  readonly format: RateFormat;
  readonly strict: boolean;
}
