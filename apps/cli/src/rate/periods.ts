import { isLocalDate, periodOfLocalDate } from '#contracts';
import type { Period } from '#contracts';
import { InvalidArgumentError } from 'commander';
import type { Contracts } from '../contracts/read-contracts.js';

/** A flag's value that is a date; anything else is wrong usage. */
export function localDate(text: string): string {
  if (!isLocalDate(text)) throw new InvalidArgumentError('must be a date such as 2026-03-31.');
  return text;
}

/** By client, the period that a local date of the client's contract lies in; without those that have none. */
export function periodsOf(contracts: Contracts, date: string, client?: string): Map<string, Period> {
  const periods = new Map<string, Period>();
  for (const [clientId, versions] of contracts) {
    if (client !== undefined && client !== clientId) continue;
    const period = periodOfLocalDate(versions, date);
    if (period) periods.set(clientId, period);
  }
  return periods;
}
