import { claimKey, createClaim, outOfOrder, positionInSeries } from '#invoicing';
import type { Claim, DocumentFault, PatternsBySeries, PublishedDocument } from '#invoicing';
import { groupBy } from '#usage';
import type { Logs } from '../logs/open-logs.js';
import { readPublished } from '../logs/published.js';
import type { NoDocument, PublishedPosition } from '../logs/published.js';

export interface Claims {
  readonly byClient: ReadonlyMap<string, readonly Claim[]>;
  /** Documents whose number is taken, a second one, out of order, or not of a pattern of their series. */
  readonly numberFaults: ReadonlyMap<Claim, DocumentFault>;
}

/** The published documents, by client. Repeated records of a document count once: delivery is at least once. */
export async function readClaims(
  logs: Logs,
  listPatterns: PatternsBySeries,
  onOther: (other: NoDocument) => void,
): Promise<Claims> {
  const byContent = new Map<string, Claim>();
  const sellers = new Map<string, Claim['seller']>();
  const onDocument = (document: PublishedDocument, position: PublishedPosition): void => {
    const claim = createClaim(document, position);
    const text = JSON.stringify(claim.seller);
    const seller = sellers.get(text) ?? claim.seller;
    sellers.set(text, seller);
    const key = claimKey(claim);
    if (!byContent.has(key)) byContent.set(key, { ...claim, seller });
  };
  await readPublished(logs, onDocument, onOther);
  const claims = [...byContent.values()];
  const byClient = groupBy(claims, ({ clientId }) => clientId);
  return { byClient, numberFaults: findNumberFaults(claims, listPatterns) };
}

function findNumberFaults(
  claims: readonly Claim[],
  listPatterns: PatternsBySeries,
): Map<Claim, DocumentFault> {
  const owners = new Map<string, Claim>();
  const first = new Map<string, Claim>();
  const faults = new Map<Claim, DocumentFault>();
  for (const [claim, { number }] of outOfOrder(claims, listPatterns))
    faults.set(claim, { code: 'number-out-of-order', before: number });
  for (const claim of claims) {
    const key = `${claim.series} ${claim.number}`;
    const owner = owners.get(key) ?? claim;
    owners.set(key, owner);
    const known = first.get(claim.documentId) ?? claim;
    first.set(claim.documentId, known);
    if (known.number !== claim.number) faults.set(claim, { code: 'numbered-twice', before: known.number });
    else if (owner.documentId !== claim.documentId)
      faults.set(claim, { code: 'number-taken', by: owner.documentId });
    else if (!positionInSeries(claim, listPatterns))
      faults.set(claim, { code: 'number-off-pattern', patterns: listPatterns(claim.series) });
  }
  return faults;
}
