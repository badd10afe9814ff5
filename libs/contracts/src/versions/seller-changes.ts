import { childPointer, type Fault } from '../reading/fault.js';
import type { ContractVersion } from '../terms/contract-version.js';
import type { PointedVersion } from './version-numbers.js';

/** Whether a version decides the seller: an `ended` version may leave it to the earlier versions. */
const decidesSeller = ({ model, seller }: ContractVersion): boolean =>
  model !== 'ended' || seller !== undefined;

/**
 * The id of the seller that invoices a client; undefined means the first one configured. The version signed first
 * decides, because all documents of the client are numbered in one series, that of its seller.
 */
export const lastSellerId = (inOrderOfSigning: readonly ContractVersion[]): string | undefined =>
  inOrderOfSigning.find(decidesSeller)?.seller;

/**
 * The index of a client's seller among those configured, which is its number series: 0 if the contract names none,
 * -1 if it names one that is not configured.
 */
export const findSellerIndex = (
  inOrderOfSigning: readonly ContractVersion[],
  sellerIds: readonly string[],
): number => {
  const seller = lastSellerId(inOrderOfSigning);
  return seller === undefined ? 0 : sellerIds.indexOf(seller);
};

const describeSeller = (seller: string | undefined): string =>
  seller === undefined ? 'not named' : `"${seller}"`;

/** A client keeps its seller: all its versions name the same one, or none. */
export const checkSellers = (ofOneClient: readonly PointedVersion[]): Fault[] => {
  const [first, ...others] = ofOneClient.filter(({ version }) => decidesSeller(version));
  return others.flatMap(({ version, pointer }) => {
    if (first === undefined || version.seller === first.version.seller) return [];
    return [
      {
        pointer: childPointer(pointer, 'seller'),
        code: 'seller-change',
        message:
          `seller is ${describeSeller(version.seller)}, and ${describeSeller(first.version.seller)} in version ${first.version.version} ` +
          `of ${version.clientId}; must be the same in all versions of a client`,
      },
    ];
  });
};
