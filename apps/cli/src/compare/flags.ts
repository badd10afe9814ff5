import type { Terms } from '#contracts';

export type Model = Terms['model'];

export interface CompareFlags {
  readonly contracts: string;
  readonly with: readonly string[];
  readonly models?: readonly Model[];
  readonly events: string;
  readonly period: string;
  readonly client?: string;
  readonly hourPrice?: string;
  readonly minutePrice?: string;
  readonly format: 'table' | 'json';
}
