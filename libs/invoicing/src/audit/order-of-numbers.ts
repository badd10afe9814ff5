import { counterScope } from '../numbering/render-number.js';
import type { Claim } from './claim.js';
import { positionInSeries } from './gaps.js';
import type { PatternsBySeries } from './gaps.js';

/**
 * Maps each document that was issued after the document with the next number to that document. Numbers of a series must
 * follow the log order of the drafts, and within one draft the client's sequence. A claim without a draft has no order.
 */
export function outOfOrder(claims: Iterable<Claim>, listPatterns: PatternsBySeries): Map<Claim, Claim> {
  const scopes = new Map<string, { readonly n: number; readonly claim: Claim }[]>();
  for (const claim of claims) {
    const position = positionInSeries(claim, listPatterns);
    // A number that matches two patterns, an earlier one and the current one, may come from either.
    if (!position || !claim.draft || isAmbiguous(claim, listPatterns)) continue;
    const scope = `${claim.series} ${claim.draft.partition} ${counterScope(position.pattern, position.year)}`;
    const numbered = scopes.get(scope) ?? [];
    scopes.set(scope, numbered);
    numbered.push({ n: position.n, claim });
  }
  const found = new Map<Claim, Claim>();
  for (const numbered of scopes.values()) {
    numbered.sort((a, b) => a.n - b.n);
    numbered.forEach(({ claim }, index) => {
      const next = numbered[index + 1]?.claim;
      if (next && hasLaterDraft(claim, next)) found.set(claim, next);
    });
  }
  return found;
}

const isAmbiguous = ({ series, number, issuedAt }: Claim, listPatterns: PatternsBySeries): boolean =>
  listPatterns(series).filter((pattern) => positionInSeries({ series, number, issuedAt }, () => [pattern]))
    .length > 1;

function hasLaterDraft(one: Claim, other: Claim): boolean {
  const [a, b] = [one.draft?.offset ?? 0, other.draft?.offset ?? 0];
  return a === b ? one.clientId === other.clientId && one.sequence > other.sequence : a > b;
}
