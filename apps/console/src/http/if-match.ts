import { Problem } from '../problems/problem.js';

/**
 * The number in `If-Match: "3"`; undefined without the header or for `*`, which any state matches.
 * @throws Problem for anything else: to ignore a precondition would be worse than to have none
 */
export function numberToMatch(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const [, digits] = /^\s*"(\d{1,15})"\s*$/.exec(ifMatch) ?? [];
  if (digits === undefined)
    throw new Problem('bad-request', 'If-Match must be a version number in quotes, such as "3"');
  return Number(digits);
}
