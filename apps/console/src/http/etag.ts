/**
 * Whether `If-None-Match` names an entity tag, as RFC 9110 compares for GET: weakly, any of a list. Express does
 * not send 304 for such requests when they have `no-cache` too, which `fetch` adds by itself.
 */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const tags: readonly string[] = ifNoneMatch.match(/"[^"]*"/g) ?? [];
  return tags.includes(etag);
}
