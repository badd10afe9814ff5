import { fault, isLocalDate, parseContractVersion } from '#contracts';
import type { ContractVersion, Fault } from '#contracts';
import type { GivenPrices } from '#rating';

/** As many contracts as a person can compare; each is rated some hundred times. */
export const MAX_CONTRACTS = 5;

/** The request: unsigned contracts to compare, or none for the models that can be derived. */
export interface CompareRequest extends GivenPrices {
  /** A local date in the period; absent: the current period. */
  readonly period?: string;
  readonly contracts: readonly ContractVersion[];
}

/** Reads a body as a request, or returns all its faults. */
export function readCompareRequest(
  body: unknown,
  clientId: string,
): CompareRequest | { readonly faults: readonly Fault[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return {
      faults: [fault('', 'type', 'must be an object such as {"period": "2026-03-01", "contracts": []}')],
    };
  const faults: Fault[] = Object.keys(body)
    .filter((name) => !MEMBERS.includes(name))
    .map((name) =>
      fault(
        `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        'unknown',
        `unknown field; known: ${MEMBERS.join(', ')}`,
      ),
    );
  const { period, contracts, hourPrice, minutePrice } = body as Record<string, unknown>;
  const isDate = typeof period === 'string' && isLocalDate(period);
  if (period !== undefined && !isDate)
    faults.push(fault('/period', 'date', 'must be a date such as 2026-03-31'));
  const prices = Object.entries({ hourPrice, minutePrice }).filter(([, price]) => price !== undefined);
  for (const [name, price] of prices)
    if (!isPrice(price))
      faults.push(fault(`/${name}`, 'decimal', 'must be a decimal above 0 such as "22.50"'));
  const read = readContracts(contracts ?? [], clientId);
  faults.push(...read.faults);
  if (faults.length > 0) return { faults };
  return { ...(isDate && { period }), ...Object.fromEntries(prices), contracts: read.contracts };
}

const MEMBERS = ['period', 'contracts', 'hourPrice', 'minutePrice'];

const isPrice = (price: unknown): boolean =>
  typeof price === 'string' && /^\d{1,15}(\.\d{1,12})?$/.test(price) && /[1-9]/.test(price);

/** Any start will do: the contracts apply to the whole period. */
const ANY_START = '2000-01-01T00:00:00Z';

function readContracts(
  list: unknown,
  clientId: string,
): { readonly contracts: readonly ContractVersion[]; readonly faults: readonly Fault[] } {
  if (!Array.isArray(list)) return { contracts: [], faults: [fault('/contracts', 'type', 'must be a list')] };
  if (list.length > MAX_CONTRACTS)
    return {
      contracts: [],
      faults: [fault('/contracts', 'size', `must have at most ${MAX_CONTRACTS} elements`)],
    };
  const contracts: ContractVersion[] = [];
  const faults: Fault[] = [];
  for (const [index, json] of list.entries()) {
    const toPointer = (pointer: string): string => `/contracts/${index}${pointer}`;
    const read = parseContractVersion(
      typeof json === 'object' && json !== null && !Array.isArray(json)
        ? { clientId, version: 1, ...json, effectiveFrom: ANY_START }
        : json,
    );
    if ('faults' in read)
      faults.push(...read.faults.map((own) => ({ ...own, pointer: toPointer(own.pointer) })));
    else if (read.ok.clientId !== clientId)
      faults.push(fault(toPointer('/clientId'), 'other-client', `must be ${clientId}, or omitted`));
    else if (read.ok.model === 'ended')
      faults.push(fault(toPointer('/model'), 'ended', 'must be a model with charges'));
    else contracts.push(read.ok);
  }
  return { contracts, faults };
}
