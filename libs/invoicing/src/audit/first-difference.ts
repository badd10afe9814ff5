import type { DocumentLine, IssuedDocument } from '../document/document.js';
import { firstValueDifference, textOf } from './first-value-difference.js';

/** Where a published document first says something else than what can be derived. */
export interface DocumentDifference {
  /** `line 3, amount` or the name of a field. */
  readonly where: string;
  /** The line's number, counted from 1, where it is a line. */
  readonly line?: number;
  /** As text; undefined where there is nothing. */
  readonly is: string | undefined;
  readonly mustBe: string | undefined;
}

/** In the order in which a reader looks; whatever else there is comes after. */
const FIELDS = [
  ...['net', 'tax', 'total', 'listed', 'freeOfCharge', 'type', 'clientId', 'series', 'corrects'],
  ...['period', 'zone', 'currency', 'contractVersions', 'terms', 'customer', 'seller', 'journal'],
  ...['usageHash', 'sequence', 'dueDate', 'documentId'],
];
/** Compared by themselves, or taken from the document. */
const APART: ReadonlySet<string> = new Set(['lines', 'number', 'issuedAt', 'contentHash']);

/** undefined: they say the same, to the cent. */
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
    if (!is || !mustBe) return { where: `line ${line}`, line, is: told(is), mustBe: told(mustBe) };
    const names = new Set(
      [...Object.keys(mustBe), ...Object.keys(is)].filter((name) => name !== 'explanation'),
    );
    const differing = [...names].filter(
      (name) => textOf(memberOf(is, name)) !== textOf(memberOf(mustBe, name)),
    );
    const [name] = differing;
    if (name !== undefined)
      return { where: `line ${line}, ${differing.join(', ')}`, line, is: told(is), mustBe: told(mustBe) };
    const working = firstValueDifference(is.explanation, mustBe.explanation);
    if (working)
      return {
        where: `line ${line}, explanation${working.pointer}`,
        line,
        is: working.is,
        mustBe: working.mustBe,
      };
  }
  return undefined;
}

function fieldDifference(published: IssuedDocument, derived: IssuedDocument): DocumentDifference | undefined {
  const names = new Set([...FIELDS, ...Object.keys(derived), ...Object.keys(published)]);
  for (const where of names) {
    const [is, mustBe] = [memberOf(published, where), memberOf(derived, where)];
    if (!APART.has(where) && firstValueDifference(is, mustBe))
      return { where, is: textOf(is), mustBe: textOf(mustBe) };
  }
  return undefined;
}

const memberOf = (value: object, name: string): unknown => (value as Readonly<Record<string, unknown>>)[name];

/** A line as a person reads it. */
function told(line: DocumentLine | undefined): string | undefined {
  if (!line) return undefined;
  const { description, tier, band, quantity, unit, unitPrice, amount, periodFrom } = line;
  const details = [
    ...(tier === undefined ? [] : [`tier ${tier}`]),
    ...(band === undefined ? [] : [band]),
    ...(periodFrom === undefined ? [] : [`for the period from ${periodFrom}`]),
  ];
  return `${[description, ...details].join(', ')}: ${quantity} ${unit} × ${unitPrice} = ${amount}`;
}
