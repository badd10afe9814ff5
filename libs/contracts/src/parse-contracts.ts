import { parseContractVersion } from './parse-contract-version.js';
import { describe, type Checked, type Fault } from './reading/fault.js';
import { checkCurrencyChanges } from './rules/currency-changes.js';
import { checkSellers } from './rules/seller.js';
import { checkVersionNumbers, type Placed } from './rules/versions.js';
import type { ContractVersion } from './terms/contract-version.js';

const byClient = (placed: readonly Placed[]): Placed[][] => {
  const clients = new Map<string, Placed[]>();
  for (const each of placed) {
    const ofClient = clients.get(each.version.clientId) ?? [];
    clients.set(each.version.clientId, ofClient);
    ofClient.push(each);
  }
  return [...clients.values()];
};

/** Without the versions that repeat an earlier one of the same number. */
const distinct = (ofOneClient: readonly Placed[]): Placed[] => {
  const numbers = new Set<number>();
  return ofOneClient.filter(({ version: { version } }) => !numbers.has(version) && numbers.add(version));
};

/**
 * Reads a list of contract versions, of any clients, from parsed JSON: the versions by client, a repeated one once;
 * or every fault of each, and of how the versions of each client whose own are in order go together.
 */
export const parseContracts = (json: unknown): Checked<readonly ContractVersion[]> => {
  if (!Array.isArray(json))
    return {
      faults: [
        {
          pointer: '',
          code: 'type',
          message: `this is ${describe(json)}; must be a list of contract versions`,
        },
      ],
    };
  const placed: Placed[] = [];
  const faults: Fault[] = [];
  const faulty = new Set<unknown>();
  json.forEach((element: unknown, index) => {
    const pointer = `/${index}`;
    const checked = parseContractVersion(element);
    if ('ok' in checked) placed.push({ version: checked.ok, pointer });
    else {
      faulty.add((element as { readonly clientId?: unknown } | null | undefined)?.clientId);
      faults.push(...checked.faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer })));
    }
  });
  const clients = byClient(placed);
  for (const versions of clients) {
    const conflicts = checkVersionNumbers(versions);
    faults.push(...conflicts, ...checkSellers(versions));
    // Periods follow from all versions together: with one missing, what a currency change says would be a guess.
    if (conflicts.length === 0 && !faulty.has(versions[0]?.version.clientId))
      faults.push(...checkCurrencyChanges(distinct(versions)));
  }
  return faults.length > 0 ? { faults } : { ok: clients.flatMap(distinct).map(({ version }) => version) };
};
