import type { Terms } from '#contracts';

export interface CompareFlags {
  readonly contracts: string;
  readonly with: readonly string[];
  readonly models?: readonly Terms['model'][];
  readonly events: string;
  readonly period: string;
  readonly client?: string;
  readonly hourPrice?: string;
  readonly minutePrice?: string;
  readonly format: 'table' | 'json';
}
