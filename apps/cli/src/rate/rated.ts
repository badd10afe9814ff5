import { segments } from '#contracts';
import type { Period } from '#contracts';
import type { Party } from '#invoicing';
import { rate } from '#rating';
import type { RatedDocument } from '#rating';
import type { FileFold } from '#usage';
import type { Contracts } from '../contracts/read-contracts.js';

/** A document, and whom it would go to. */
export interface Rated {
  readonly document: RatedDocument;
  readonly customer: Party | undefined;
}

/** The documents of a folded file, one at a time in the order of client ids; none without a contract in force. */
export function* ratedDocuments(
  contracts: Contracts,
  periods: ReadonlyMap<string, Period>,
  fold: FileFold,
): Generator<Rated> {
  for (const [clientId, versions] of contracts) {
    const period = periods.get(clientId);
    const document = period && rate(versions, fold.usage(clientId), period);
    if (!document) continue;
    const named = segments(versions, period.fromMs, period.toMs).findLast(({ terms }) => terms?.customer);
    const customer = named?.terms?.customer;
    yield { document, customer: customer && { name: clientId, ...customer } };
  }
}
