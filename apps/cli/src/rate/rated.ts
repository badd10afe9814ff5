import { segments } from '#contracts';
import type { Period } from '#contracts';
import type { Party } from '#invoicing';
import { rate } from '#rating';
import type { RatedDocument } from '#rating';
import type { FileFold } from '#usage';
import type { Contracts } from '../contracts/read-contracts.js';

/** A document and its recipient. */
export interface Rated {
  readonly document: RatedDocument;
  readonly customer: Party | undefined;
}

/** The documents of a folded file, by client id; clients without a contract in force have none. */
export function* ratedDocuments(
  contracts: Contracts,
  periods: ReadonlyMap<string, Period>,
  fold: FileFold,
): Generator<Rated> {
  for (const [clientId, versions] of contracts) {
    const period = periods.get(clientId);
    const document = period && rate(versions, fold.usage(clientId), period);
    if (!document) continue;
    const lastWithCustomer = segments(versions, period.fromMs, period.toMs).findLast(
      ({ terms }) => terms?.customer,
    );
    const customer = lastWithCustomer?.terms?.customer;
    yield { document, customer: customer && { name: clientId, ...customer } };
  }
}
