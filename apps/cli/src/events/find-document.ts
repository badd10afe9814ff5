import type { IssuedDocument } from '#invoicing';
import { CliError, EXIT } from '../exit-code.js';
import type { Logs } from '../logs/open-logs.js';
import { documentAt, readPublished } from '../logs/published.js';
import type { PublishedAt } from '../logs/published.js';

export interface FoundDocument {
  readonly document: IssuedDocument;
  /** All of its client's documents. */
  readonly documents: readonly IssuedDocument[];
}

/** The first published document of a number or id, and its client's others. @throws CliError if there is none */
export async function findDocument(logs: Logs, name: string): Promise<FoundDocument> {
  const places = new Map<string, Map<string, PublishedAt>>();
  let found: IssuedDocument | undefined;
  await readPublished(logs, (document, place) => {
    const { clientId, documentId, number } = document;
    if (number === name || documentId === name) found ??= document;
    const ofClient = places.get(clientId) ?? new Map<string, PublishedAt>();
    places.set(clientId, ofClient);
    if (!ofClient.has(documentId)) ofClient.set(documentId, place);
  });
  if (!found) throw new CliError(`No document with the number or id ${name} has been published`, EXIT.usage);
  const documents: IssuedDocument[] = [];
  for (const place of places.get(found.clientId)?.values() ?? [])
    documents.push(await documentAt(logs, place));
  return { document: found, documents };
}
