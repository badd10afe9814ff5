import type { ChargingModel } from '#contracts';

export interface CompareFlags {
  readonly contracts: string;
  readonly with: readonly string[];
  readonly models?: readonly ChargingModel[];
  readonly events: string;
  readonly period: string;
  readonly client?: string;
  readonly hourPrice?: string;
  readonly minutePrice?: string;
  readonly format: 'table' | 'json';
}
