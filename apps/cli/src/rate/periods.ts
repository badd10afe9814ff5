import { isLocalDate, periodOfLocalDate } from '#contracts';
import type { Period } from '#contracts';
import { InvalidArgumentError } from 'commander';
import type { Contracts } from '../contracts/read-contracts.js';

/** Parses a date flag. @throws InvalidArgumentError if it is no date */
export function dateArgument(text: string): string {
  if (!isLocalDate(text)) throw new InvalidArgumentError('must be a date such as 2026-03-31.');
  return text;
}

/** By client, the period that contains a local date in the contract's zone; clients without one are left out. */
export function periodsByClient(contracts: Contracts, date: string, client?: string): Map<string, Period> {
  const periods = new Map<string, Period>();
  for (const [clientId, versions] of contracts) {
    if (client !== undefined && client !== clientId) continue;
    const period = periodOfLocalDate(versions, date);
    if (period) periods.set(clientId, period);
  }
  return periods;
}
