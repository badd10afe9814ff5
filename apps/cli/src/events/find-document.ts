import { readIssuedDocument } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import { MOST_DOCUMENT_FAULTS } from '#records';
import { CliError, EXIT } from '../exit-code.js';
import type { Logs } from '../logs/open-logs.js';
import { readDocument, readPublished } from '../logs/published.js';
import type { NoDocument, PublishedPosition } from '../logs/published.js';

export interface FoundDocument {
  readonly document: IssuedDocument;
  /** All documents of the same client. */
  readonly documents: readonly IssuedDocument[];
}

/**
 * The first published document with a number or id, and all of its client. Those that are not in the format of
 * documents are left out and reported, each once.
 *
 * @throws CliError if there is none
 */
export async function findDocument(
  logs: Logs,
  name: string,
  onMalformed: (malformed: NoDocument) => void,
): Promise<FoundDocument> {
  const copies = new Map<string, Map<string, PublishedPosition[]>>();
  const named: PublishedPosition[] = [];
  await readPublished(logs, ({ clientId, documentId, number }, position) => {
    if (number === name || documentId === name) named.push(position);
    const ofClient = copies.get(clientId) ?? new Map<string, PublishedPosition[]>();
    copies.set(clientId, ofClient);
    const ofDocument = ofClient.get(documentId);
    if (ofDocument) ofDocument.push(position);
    else ofClient.set(documentId, [position]);
  });
  const readFirst = wellFormedReader(logs, onMalformed);
  const document = await readFirst(named);
  if (!document)
    throw new CliError(`No document with the number or id ${name} has been published`, EXIT.usage);
  const documents: IssuedDocument[] = [];
  for (const positions of copies.get(document.clientId)?.values() ?? []) {
    const other = await readFirst(positions);
    if (other) documents.push(other);
  }
  return { document, documents };
}

/** Reads the first document of some positions that is in the format of documents. */
function wellFormedReader(logs: Logs, onMalformed: (malformed: NoDocument) => void) {
  const reported = new Set<PublishedPosition>();
  return async (positions: readonly PublishedPosition[]): Promise<IssuedDocument | undefined> => {
    for (const position of positions) {
      const read = readIssuedDocument(await readDocument(logs, position));
      if ('ok' in read) return read.ok;
      if (!reported.has(position))
        onMalformed({ ...position, faults: read.faults.slice(0, MOST_DOCUMENT_FAULTS) });
      reported.add(position);
    }
    return undefined;
  };
}
