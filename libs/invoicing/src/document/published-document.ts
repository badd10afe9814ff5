import { readShape } from '#contracts';
import type { Checked, Fault } from '#contracts';
import { IssuedDocument } from './document.js';

/** The members by which a document is identified, ordered and printed. */
const IDENTIFYING = [
  ...(['documentId', 'clientId', 'number', 'sequence', 'type', 'series'] as const),
  ...(['period', 'zone', 'currency', 'total', 'seller', 'issuedAt', 'journal', 'contentHash'] as const),
] satisfies readonly (keyof IssuedDocument)[];

/**
 * A document of which only the identifying members are checked: anyone who can write to the topic can publish it. The
 * types of its other members are known only after `readIssuedDocument`.
 */
export interface PublishedDocument extends Pick<IssuedDocument, (typeof IDENTIFYING)[number]> {
  readonly lines: readonly unknown[];
}

const CHECKED: ReadonlySet<string> = new Set([...IDENTIFYING, 'lines']);

/** The faults of the identifying members, and of `lines` if it is no list. Unknown members are no faults. */
export function readPublishedDocument(json: unknown): Checked<PublishedDocument> {
  const faults = shapeFaults(isObject(json) ? identifyingPart(json) : json).filter(
    ({ pointer }) => pointer === '' || CHECKED.has(pointer.split('/')[1] ?? ''),
  );
  return faults.length === 0 ? { ok: json as PublishedDocument } : { faults };
}

/** The faults of all members, by the format of documents. Unknown members are no faults. */
export function readIssuedDocument(published: PublishedDocument): Checked<IssuedDocument> {
  const faults = shapeFaults(published);
  return faults.length === 0 ? { ok: published as IssuedDocument } : { faults };
}

/** A document from the JSON that contador stored, which is trusted: unlike the readers above, it checks nothing. */
export const parseIssuedDocument = (json: string): IssuedDocument => JSON.parse(json) as IssuedDocument;

/** Later versions of the format may have more members. */
function shapeFaults(json: unknown): Fault[] {
  const faults: Fault[] = [];
  readShape(IssuedDocument, json, '', faults);
  return faults.filter(({ code }) => code !== 'unknown-field');
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The lines are left out: comparing hashes is faster than checking each, and proves more. */
function identifyingPart(json: Json): Json {
  const { lines } = json;
  const members = IDENTIFYING.flatMap((name) => (Object.hasOwn(json, name) ? [[name, json[name]]] : []));
  return { ...(Object.fromEntries(members) as Json), lines: Array.isArray(lines) ? [] : lines };
}
