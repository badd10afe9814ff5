import { segments } from '#contracts';
import type { Period } from '#contracts';
import type { Party } from '#invoicing';
import { rate } from '#rating';
import type { RatedDocument } from '#rating';
import type { FileFold } from '#usage';
import { DEFAULT_LANGUAGE } from '#wording';
import type { Language } from '#wording';
import type { Contracts } from '../contracts/read-contracts.js';

/** A document, its recipient, and the language to print it in. */
export interface Rated {
  readonly document: RatedDocument;
  readonly customer: Party | undefined;
  readonly language: Language;
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
    const inForce = segments(versions, period).flatMap(({ terms }) => terms ?? []);
    const customer = inForce.findLast((terms) => terms.customer)?.customer;
    yield {
      document,
      customer: customer && { name: clientId, ...customer },
      language: inForce.at(-1)?.language ?? DEFAULT_LANGUAGE,
    };
  }
}
