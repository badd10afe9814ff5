import { lastSellerId, findSellerIndex } from '#contracts';
import type { ContractRegistry } from '#contracts';
import type { Issuer } from '#invoicing';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { CloseBlockedError } from '../close-blocked-error.js';
import type { NumberSeries } from './number-series.js';

const { causes } = getWording(DEFAULT_LANGUAGE).closing;

/** Finds the number series of a client's documents: its seller's. */
export class SeriesOfClients {
  private readonly ids = this.series.map(({ issuer }) => issuer.series);

  constructor(
    private readonly series: readonly Pick<NumberSeries, 'issuer'>[],
    private readonly contracts: Pick<ContractRegistry, 'versions'>,
  ) {}

  /** The partition of the drafts. The first one also has the clients whose seller is not configured. */
  partition(clientId: string): number {
    return Math.max(0, this.sellerIndex(clientId));
  }

  /** @throws when the client's contract names a seller that is not configured */
  issuer(clientId: string): Issuer {
    const series = this.series[this.sellerIndex(clientId)];
    if (series) return series.issuer;
    const sellerId = lastSellerId(this.contracts.versions(clientId)) ?? '';
    throw new CloseBlockedError(
      { code: 'unknown-seller', sellerId },
      `${causes['unknown-seller'](sellerId)}; configured: ${this.ids.join(', ')}`,
    );
  }

  private sellerIndex(clientId: string): number {
    return findSellerIndex(this.contracts.versions(clientId), this.ids);
  }
}
