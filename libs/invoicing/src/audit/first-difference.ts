import type { DocumentLine, IssuedDocument } from '../document/document.js';
import { canonicalJson } from '../hashing/canonical-json.js';

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

/** In the order in which a reader looks. The words that explain a line are not compared, its figures are. */
const FIELDS = [
  ...['net', 'tax', 'total', 'listed', 'freeOfCharge', 'type', 'clientId', 'series', 'corrects'],
  ...['period', 'zone', 'currency', 'contractVersions', 'terms', 'customer', 'seller', 'journal'],
  ...['usageHash', 'sequence', 'dueDate', 'documentId'],
] as const;

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
  }
  return undefined;
}

function fieldDifference(published: IssuedDocument, derived: IssuedDocument): DocumentDifference | undefined {
  for (const where of FIELDS) {
    const [is, mustBe] = [memberOf(published, where), memberOf(derived, where)].map(withoutWords).map(textOf);
    if (is !== mustBe) return { where, is, mustBe };
  }
  return undefined;
}

const memberOf = (value: object, name: string): unknown => (value as Readonly<Record<string, unknown>>)[name];

const withoutWords = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown) =>
        typeof item === 'object' && item !== null ? { ...item, explanation: undefined } : item,
      )
    : value;

const textOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? value : canonicalJson(value);

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
