import type { DraftDocument, IssuedDocument } from '#invoicing';

const minor = (amount: string): number => Number(amount.replace('.', ''));
const sum = (amounts: readonly string[]): number =>
  amounts.reduce((total, amount) => total + minor(amount), 0);

/** The faults of a single document: sums that differ from its rows, a type that contradicts its total. */
export function faultsOfDocument({ lines, tax, net, total, type, corrects }: DraftDocument): string[] {
  return [
    ...(sum(lines.map(({ amount }) => amount)) === minor(net)
      ? []
      : [`net ${net} is not the sum of the lines`]),
    ...(minor(net) + sum(tax.map(({ amount }) => amount)) === minor(total)
      ? []
      : [`total ${total} is not net + tax`]),
    ...((type === 'invoice') === (corrects === undefined)
      ? []
      : [`${type} corrects ${corrects ?? 'nothing'}`]),
    ...(type === 'credit-note' && minor(total) >= 0 ? [`a credit note of ${total}`] : []),
    ...(type === 'debit-note' && minor(total) < 0 ? [`a debit note of ${total}`] : []),
    ...lines
      .filter(({ difference }) => difference)
      .filter(
        ({ difference, amount }) =>
          minor(difference?.now.amount ?? '') - minor(difference?.before.amount ?? '') !== minor(amount),
      )
      .map(({ description, amount }) => `${description}: ${amount} is not now − before`),
  ];
}

/**
 * The faults of all documents of a ledger, in the order of issue: duplicates, and gaps in numbers and
 * sequences.
 */
export function faultsOfLedger(documents: readonly IssuedDocument[]): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const sequences = new Map<string, number>();
  documents.forEach(({ documentId, clientId, number, sequence }, index) => {
    if (ids.has(documentId)) faults.push(`${documentId} is there twice`);
    ids.add(documentId);
    const next = (sequences.get(clientId) ?? 0) + 1;
    if (sequence !== next) faults.push(`${clientId} has sequence ${sequence} after ${next - 1}`);
    sequences.set(clientId, sequence);
    if (Number(/\d+$/.exec(number)?.[0]) !== index + 1) faults.push(`${number} is document ${index + 1}`);
  });
  return faults;
}
