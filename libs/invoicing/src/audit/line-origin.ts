import { withDefaults } from '#contracts';
import type { ContractFigure } from '#rating';
import type { Adjustment } from '../document/adjustment.js';
import { Amounts } from '../booking/amounts.js';
import type { DocumentLine } from '../document/document-line.js';
import type { IssuedDocument } from '../document/document.js';
import type { LineQuestion } from './line-question.js';

/** Why a line has no events. */
export const WITHOUT_EVENTS = [
  'agreed-amount',
  'contracted-hours',
  'computed-from-lines',
  'booked-by-a-person',
] as const;
export type WithoutEvents = (typeof WITHOUT_EVENTS)[number];

/** The source of a line without events. */
export interface LineOrigin {
  /** The figures of the contract, each with version and JSON pointer. */
  readonly figures?: readonly ContractFigure[];
  /** Numbers of the document's lines that the line is computed from. */
  readonly lines?: readonly number[];
  readonly adjustment?: Pick<Adjustment, 'id' | 'kind' | 'reason' | 'bookedBy'>;
  /** For a difference: the line that last booked the charge; absent if none has. */
  readonly before?: { readonly number: string; readonly line: number };
  /** For a difference: contract versions and number of events since the last booking. */
  readonly since?: { readonly contractVersions: readonly number[]; readonly eventCount: number };
}

/** Returns undefined if the line has events. */
export function whyWithoutEvents({ component, explanation }: DocumentLine): WithoutEvents | undefined {
  switch (component) {
    case 'fee':
    case 'base-fee':
      return 'agreed-amount';
    case 'discount':
    case 'minimum-shortfall':
      return 'computed-from-lines';
    case 'hours':
      return explanation.contracted ? 'contracted-hours' : undefined;
    case 'usage':
    case 'overflow':
      return undefined;
    case 'credit':
    case 'charge':
      return 'booked-by-a-person';
  }
}

export function lineOrigin(document: IssuedDocument, { line, before }: LineQuestion): LineOrigin {
  const { component, adjustmentId, reason = '', bookedBy = '', difference } = line;
  const figures = listFigures(line);
  const lines = difference ? [] : findBasisLines(line, document);
  return {
    ...(figures.length > 0 && { figures }),
    ...(lines.length > 0 && { lines }),
    ...(adjustmentId !== undefined &&
      (component === 'credit' || component === 'charge') && {
        adjustment: { id: adjustmentId, kind: component, reason, bookedBy },
      }),
    ...(before && { before: { number: before.document.number, line: before.line } }),
    ...(difference && {
      since: {
        contractVersions: difference.cause.contractVersions,
        eventCount: difference.cause.eventCount,
      },
    }),
  };
}

function listFigures({ explanation: { price, floor } }: DocumentLine): ContractFigure[] {
  const figures = floor?.minimums ?? (price ? [price] : []);
  return figures.map(({ value, version, pointer }) => ({ value, version, pointer }));
}

/** The numbers of the lines behind a line; empty unless they add up to the amount that the line is based on. */
function findBasisLines(line: DocumentLine, document: IssuedDocument): number[] {
  const { discount, floor } = line.explanation;
  const amounts = new Amounts(document.currency);
  const findNumbers = (isBasis: (other: DocumentLine) => boolean, sum: string): number[] => {
    const behind = document.lines.flatMap((other, index) =>
      other.periodFrom === undefined && isBasis(other) ? [{ other, number: index + 1 }] : [],
    );
    const total = amounts.sum(behind.map(({ other }) => other.amount));
    return total === amounts.minor(sum) ? behind.map(({ number }) => number) : [];
  };
  if (discount)
    return findNumbers(
      ({ component, from, to }) => discount.on.includes(component) && from >= line.from && to <= line.to,
      discount.base,
    );
  if (!floor) return [];
  const counts = new Map(
    document.terms.map((version) => [version.version, withDefaults(version)?.minimum?.counts ?? []] as const),
  );
  const isFloored = (version: number): boolean => floor.minimums.some((each) => each.version === version);
  return findNumbers(({ component, explanation }) => {
    const version = explanation.terms[0]?.version ?? 0;
    return isFloored(version) && (counts.get(version) ?? []).some((counted) => counted === component);
  }, floor.countedLines);
}
