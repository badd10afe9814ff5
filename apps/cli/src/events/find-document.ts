import type { IssuedDocument } from '#invoicing';
import { CliError, EXIT } from '../exit-code.js';
import type { Logs } from '../logs/open-logs.js';
import { documentAt, readPublished } from '../logs/published.js';
import type { PublishedAt } from '../logs/published.js';

export interface FoundDocument {
  readonly document: IssuedDocument;
  /** All documents of the same client. */
  readonly documents: readonly IssuedDocument[];
}

/** The first published document with a number or id, and all of its client. @throws CliError if there is none */
export async function findDocument(logs: Logs, name: string): Promise<FoundDocument> {
  const positions = new Map<string, Map<string, PublishedAt>>();
  let found: IssuedDocument | undefined;
  await readPublished(logs, (document, position) => {
    const { clientId, documentId, number } = document;
    if (number === name || documentId === name) found ??= document;
    const ofClient = positions.get(clientId) ?? new Map<string, PublishedAt>();
    positions.set(clientId, ofClient);
    if (!ofClient.has(documentId)) ofClient.set(documentId, position);
  });
  if (!found) throw new CliError(`No document with the number or id ${name} has been published`, EXIT.usage);
  const documents: IssuedDocument[] = [];
  for (const position of positions.get(found.clientId)?.values() ?? [])
    documents.push(await documentAt(logs, position));
  return { document: found, documents };
}
