import { childPointer, type Fault } from '../reading/fault.js';
import type { ContractVersion } from '../terms/contract-version.js';
import type { PointedVersion } from './versions.js';

/** An `ended` version says who invoiced, or leaves it to the versions before. */
const saysSeller = ({ model, seller }: ContractVersion): boolean => model !== 'ended' || seller !== undefined;

/**
 * The id of the seller that invoices a client, undefined: the first one configured. The version signed first decides,
 * whatever others say: the client's documents are numbered in that seller's series, one sequence for all of them.
 */
export const sellerIdOf = (inOrderOfSigning: readonly ContractVersion[]): string | undefined =>
  inOrderOfSigning.find(saysSeller)?.seller;

/**
 * The place of a client's seller among those configured: its number series. The first one where its contract names
 * none, -1 where it names one that is not configured.
 */
export const sellerIndexOf = (
  inOrderOfSigning: readonly ContractVersion[],
  sellerIds: readonly string[],
): number => {
  const seller = sellerIdOf(inOrderOfSigning);
  return seller === undefined ? 0 : sellerIds.indexOf(seller);
};

const named = (seller: string | undefined): string => (seller === undefined ? 'not named' : `"${seller}"`);

/** A client stays with its seller: its versions name the same one, or none. */
export const checkSellers = (ofOneClient: readonly PointedVersion[]): Fault[] => {
  const [first, ...others] = ofOneClient.filter(({ version }) => saysSeller(version));
  return others.flatMap(({ version, pointer }) => {
    if (first === undefined || version.seller === first.version.seller) return [];
    return [
      {
        pointer: childPointer(pointer, 'seller'),
        code: 'seller-change',
        message:
          `seller is ${named(version.seller)}, and ${named(first.version.seller)} in version ${first.version.version} ` +
          `of ${version.clientId}; must be the same in all versions of a client`,
      },
    ];
  });
};
