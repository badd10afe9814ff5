import type { DocumentLine } from '../document/document-line.js';
import type { IssuedDocument } from '../document/document.js';
import { firstValueDifference, textOf } from './first-value-difference.js';

/** The first difference between a published document and the derived one. */
export interface DocumentDifference {
  /** `line 3, amount` or the name of a field. */
  readonly where: string;
  /** The line's number, counted from 1, if the difference is in a line. */
  readonly line?: number;
  /** The published value as text; undefined if absent. */
  readonly is: string | undefined;
  readonly mustBe: string | undefined;
}

/** In the order in which a reader checks them; all other members follow. */
const FIELDS = [
  ...['net', 'tax', 'total', 'listed', 'freeOfCharge', 'type', 'clientId', 'series', 'corrects'],
  ...['period', 'zone', 'currency', 'contractVersions', 'terms', 'customer', 'seller', 'journal'],
  ...['usageHash', 'sequence', 'dueDate', 'documentId'],
];
/** Members that are compared separately (`lines`) or taken from the published document. */
const SEPARATE: ReadonlySet<string> = new Set(['lines', 'number', 'issuedAt', 'contentHash']);

/** Returns undefined if the documents are equal; the wording of calculations may differ. */
export function firstDifference(
  published: IssuedDocument,
  derived: IssuedDocument,
): DocumentDifference | undefined {
  return lineDifference(published.lines, derived.lines) ?? fieldDifference(published, derived);
}

function lineDifference(
  published: readonly DocumentLine[],
  derived: readonly DocumentLine[],
): DocumentDifference | undefined {
  for (let index = 0; index < Math.max(published.length, derived.length); index++) {
    const [is, mustBe] = [published[index], derived[index]];
    const line = index + 1;
    if (!is || !mustBe) return { where: `line ${line}`, line, is: printLine(is), mustBe: printLine(mustBe) };
    const names = new Set(
      [...Object.keys(mustBe), ...Object.keys(is)].filter((name) => name !== 'explanation'),
    );
    const differing = [...names].filter(
      (name) => textOf(memberOf(is, name)) !== textOf(memberOf(mustBe, name)),
    );
    const [name] = differing;
    if (name !== undefined)
      return {
        where: `line ${line}, ${differing.join(', ')}`,
        line,
        is: printLine(is),
        mustBe: printLine(mustBe),
      };
    const difference = firstValueDifference(is.explanation, mustBe.explanation);
    if (difference)
      return {
        where: `line ${line}, explanation${difference.pointer}`,
        line,
        is: difference.is,
        mustBe: difference.mustBe,
      };
  }
  return undefined;
}

function fieldDifference(published: IssuedDocument, derived: IssuedDocument): DocumentDifference | undefined {
  const names = new Set([...FIELDS, ...Object.keys(derived), ...Object.keys(published)]);
  for (const where of names) {
    const [is, mustBe] = [memberOf(published, where), memberOf(derived, where)];
    if (!SEPARATE.has(where) && firstValueDifference(is, mustBe))
      return { where, is: textOf(is), mustBe: textOf(mustBe) };
  }
  return undefined;
}

const memberOf = (value: object, name: string): unknown => (value as Readonly<Record<string, unknown>>)[name];

/** Prints a line for a person. */
function printLine(line: DocumentLine | undefined): string | undefined {
  if (!line) return undefined;
  const { description, tier, band, quantity, unit, unitPrice, amount, periodFrom } = line;
  const details = [
    ...(tier === undefined ? [] : [`tier ${tier}`]),
    ...(band === undefined ? [] : [band]),
    ...(periodFrom === undefined ? [] : [`for the period from ${periodFrom}`]),
  ];
  return `${[description, ...details].join(', ')}: ${quantity} ${unit} × ${unitPrice} = ${amount}`;
}
