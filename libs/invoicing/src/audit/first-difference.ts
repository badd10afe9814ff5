import type { IssuedDocument } from '../document/document.js';
import type { PublishedDocument } from '../document/published-document.js';
import { firstValueDifference, isContainer, ownMember, jsonText } from './first-value-difference.js';

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
  published: PublishedDocument,
  derived: IssuedDocument,
): DocumentDifference | undefined {
  return lineDifference(published.lines, derived.lines) ?? fieldDifference(published, derived);
}

function lineDifference(
  published: readonly unknown[],
  derived: IssuedDocument['lines'],
): DocumentDifference | undefined {
  for (let index = 0; index < Math.max(published.length, derived.length); index++) {
    const [is, mustBe] = [published[index], derived[index]];
    const line = index + 1;
    if (!isContainer(is) || !mustBe)
      return { where: `line ${line}`, line, is: printLine(is), mustBe: printLine(mustBe) };
    const names = new Set(
      [...Object.keys(mustBe), ...Object.keys(is)].filter((name) => name !== 'explanation'),
    );
    const differing = [...names].filter(
      (name) => jsonText(ownMember(is, name)) !== jsonText(ownMember(mustBe, name)),
    );
    const [name] = differing;
    if (name !== undefined)
      return {
        where: `line ${line}, ${differing.join(', ')}`,
        line,
        is: printLine(is),
        mustBe: printLine(mustBe),
      };
    const difference = firstValueDifference(ownMember(is, 'explanation'), mustBe.explanation);
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

function fieldDifference(
  published: PublishedDocument,
  derived: IssuedDocument,
): DocumentDifference | undefined {
  const names = new Set([...FIELDS, ...Object.keys(derived), ...Object.keys(published)]);
  for (const where of names) {
    const [is, mustBe] = [ownMember(published, where), ownMember(derived, where)];
    if (!SEPARATE.has(where) && firstValueDifference(is, mustBe))
      return { where, is: jsonText(is), mustBe: jsonText(mustBe) };
  }
  return undefined;
}

/** Prints a line for a person. Members of a published line may be of any type. */
function printLine(line: unknown): string | undefined {
  if (!isContainer(line)) return jsonText(line);
  const member = (name: string, before = ''): string[] => {
    const text = jsonText(ownMember(line, name));
    return text === undefined ? [] : [`${before}${text}`];
  };
  const given = (name: string): string => member(name)[0] ?? 'nothing';
  const details = [
    ...member('tier', 'tier '),
    ...member('band'),
    ...member('periodFrom', 'for the period from '),
  ];
  const figures = `${given('quantity')} ${given('unit')} × ${given('unitPrice')} = ${given('amount')}`;
  return `${[given('description'), ...details].join(', ')}: ${figures}`;
}
