import { groupBy } from '#usage';
import { readContractVersion } from './parse-contract-version.js';
import { describeValue, type Checked, type Fault } from './reading/fault.js';
import { checkCurrencyChanges } from './versions/currency-changes.js';
import { readablePart } from './versions/readable-part.js';
import { checkSellers } from './versions/seller-changes.js';
import { checkVersionNumbers, type PointedVersion } from './versions/version-numbers.js';
import type { ContractVersion } from './terms/contract-version.js';

interface ReadVersion extends PointedVersion {
  readonly faults: readonly Fault[];
}

/** The versions grouped by client, without those whose client id is not readable. */
const byClient = (versions: readonly ReadVersion[]): ReadVersion[][] => {
  const readable = versions.filter(isFaultless('', '/clientId'));
  return [...groupBy(readable, ({ version }) => version.clientId).values()];
};

/** The versions without those that repeat an earlier number. */
const withoutRepeats = (ofOneClient: readonly PointedVersion[]): PointedVersion[] => {
  const numbers = new Set<number>();
  return ofOneClient.filter(({ version: { version } }) => !numbers.has(version) && numbers.add(version));
};

/** Periods depend on all versions together, so currency changes are checked only if every version is readable. */
const currencyFaults = (ofOneClient: readonly ReadVersion[]): Fault[] => {
  const readable = ofOneClient.flatMap(({ version, pointer, faults }) => {
    const part = readablePart(version, faults);
    return part === undefined ? [] : [{ version: part, pointer }];
  });
  return readable.length < ofOneClient.length ? [] : checkCurrencyChanges(readable);
};

/** A test of whether none of these fields has a fault. */
const isFaultless =
  (...pointers: readonly string[]) =>
  ({ faults }: ReadVersion): boolean =>
    faults.every(({ pointer }) => !pointers.includes(pointer));

/**
 * Validates a list of contract versions, of any clients, from parsed JSON: returns the versions grouped by client and
 * without repeats, or every fault of each version and, where they are readable, of each client's versions together.
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
  const read = json.map((element: unknown, index): ReadVersion => ({
    pointer: `/${index}`,
    ...readContractVersion(element),
  }));
  const clients = byClient(read);
  const faults = [
    ...read.flatMap((each) =>
      each.faults.map((fault) => ({ ...fault, pointer: each.pointer + fault.pointer })),
    ),
    ...clients.flatMap((versions) => [
      ...checkVersionNumbers(versions.filter(isFaultless('/version'))),
      ...checkSellers(versions.filter(isFaultless('/seller', '/model'))),
      ...currencyFaults(versions),
    ]),
  ];
  return faults.length > 0
    ? { faults }
    : { ok: clients.flatMap(withoutRepeats).map(({ version }) => version) };
};
