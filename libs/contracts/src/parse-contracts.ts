import { readContractVersion } from './parse-contract-version.js';
import { describeValue, type Checked, type Fault } from './reading/fault.js';
import { checkCurrencyChanges } from './rules/currency-changes.js';
import { readablePart } from './rules/readable-part.js';
import { checkSellers } from './rules/seller.js';
import { checkVersionNumbers, type PointedVersion } from './rules/versions.js';
import type { ContractVersion } from './terms/contract-version.js';

interface Read extends PointedVersion {
  readonly faults: readonly Fault[];
}

/** Without what names no client. */
const byClient = (read: readonly Read[]): Read[][] => {
  const clients = new Map<string, Read[]>();
  for (const each of read) {
    if (each.faults.some(({ pointer }) => pointer === '' || pointer === '/clientId')) continue;
    const ofClient = clients.get(each.version.clientId) ?? [];
    clients.set(each.version.clientId, ofClient);
    ofClient.push(each);
  }
  return [...clients.values()];
};

/** Without the versions that repeat an earlier one of the same number. */
const distinct = (ofOneClient: readonly PointedVersion[]): PointedVersion[] => {
  const numbers = new Set<number>();
  return ofOneClient.filter(({ version: { version } }) => !numbers.has(version) && numbers.add(version));
};

/** Periods follow from all versions together: with one illegible, what a currency change says would be a guess. */
const currencyFaults = (ofOneClient: readonly Read[]): Fault[] => {
  const placed = ofOneClient.flatMap(({ version, pointer, faults }) => {
    const read = readablePart(version, faults);
    return read === undefined ? [] : [{ version: read, pointer }];
  });
  return placed.length < ofOneClient.length ? [] : checkCurrencyChanges(placed);
};

/** Whether none of these fields is at fault. */
const isSoundIn =
  (...pointers: readonly string[]) =>
  ({ faults }: Read): boolean =>
    faults.every(({ pointer }) => !pointers.includes(pointer));

/**
 * Reads a list of contract versions, of any clients, from parsed JSON: the versions by client, a repeated one once;
 * or every fault of each, and of how the versions of each client go together as far as they can be read.
 */
export const parseContracts = (json: unknown): Checked<readonly ContractVersion[]> => {
  if (!Array.isArray(json))
    return {
      faults: [
        {
          pointer: '',
          code: 'type',
          message: `this is ${describeValue(json)}; must be a list of contract versions`,
        },
      ],
    };
  const read = json.map((element: unknown, index): Read => ({
    pointer: `/${index}`,
    ...readContractVersion(element),
  }));
  const clients = byClient(read);
  const faults = [
    ...read.flatMap((each) =>
      each.faults.map((fault) => ({ ...fault, pointer: each.pointer + fault.pointer })),
    ),
    ...clients.flatMap((versions) => [
      ...checkVersionNumbers(versions.filter(isSoundIn('/version'))),
      ...checkSellers(versions.filter(isSoundIn('/seller', '/model'))),
      ...currencyFaults(versions),
    ]),
  ];
  return faults.length > 0 ? { faults } : { ok: clients.flatMap(distinct).map(({ version }) => version) };
};
