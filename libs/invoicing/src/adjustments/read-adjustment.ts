import { inForce, lastTerms, minorUnits, readShape } from '#contracts';
import type { Checked, ContractVersion, Fault } from '#contracts';
import { AdjustmentOrder } from '../document/adjustment.js';
import type { Adjustment } from '../document/adjustment.js';

/** The currency of an order without one: that of the contract in force, or else of the last one with terms. */
export const usualCurrency = (versions: readonly ContractVersion[], nowMs: number): string | undefined =>
  (inForce(versions, nowMs) ?? lastTerms(versions, { fromMs: -Infinity, toMs: Infinity }))?.currency;

/**
 * Parses a request to book an adjustment for a client, or returns all of its faults. Never throws.
 * @param usualCurrency the client's currency, for an order without a currency
 */
export function readAdjustment(
  json: unknown,
  clientId: string,
  usualCurrency: string | undefined,
): Checked<Adjustment> {
  const faults: Fault[] = [];
  const order = readShape(AdjustmentOrder, json, '', faults);
  const currency = order.currency ?? usualCurrency;
  if (faults.length > 0) return { faults };
  if (currency === undefined) return { faults: [NO_CURRENCY] };
  const decimals = minorUnits(currency) ?? 0;
  const [, fraction = ''] = order.amount.split('.');
  if (fraction.replace(/0+$/, '').length > decimals) {
    const message = `amount is ${order.amount}; ${currency} has ${decimals} decimals`;
    return { faults: [{ pointer: '/amount', code: 'decimals', message }] };
  }
  return { ok: { ...order, clientId, currency } };
}

const NO_CURRENCY: Fault = {
  pointer: '/currency',
  code: 'required',
  message: 'currency is missing; the client has no contract that names one',
};
