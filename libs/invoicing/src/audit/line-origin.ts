import { withDefaults } from '#contracts';
import type { ContractFigure } from '#rating';
import type { Adjustment } from '../adjustments/adjustment.js';
import { Amounts } from '../booking/amounts.js';
import type { DocumentLine, IssuedDocument } from '../document/document.js';
import type { LineQuestion } from './line-question.js';

/** Why no events are behind a line. */
export type WithoutEvents =
  'agreed-amount' | 'contracted-hours' | 'computed-from-lines' | 'booked-by-a-person';

/** What a line comes from that no events are behind. */
export interface LineOrigin {
  /** What the contract says, version and JSON pointer of each. */
  readonly figures?: readonly ContractFigure[];
  /** Numbers of the document's lines that it is computed from. */
  readonly lines?: readonly number[];
  readonly adjustment?: Pick<Adjustment, 'id' | 'kind' | 'reason' | 'bookedBy'>;
  /** Of a difference: where the charge was last booked; absent if it never was. */
  readonly before?: { readonly number: string; readonly line: number };
  /** Of a difference: contract versions that came since, and how many events did. */
  readonly since?: { readonly contractVersions: readonly number[]; readonly eventCount: number };
}

/** undefined: events are behind the line. */
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
    default:
      return 'booked-by-a-person';
  }
}

export function lineOrigin(document: IssuedDocument, { line, before }: LineQuestion): LineOrigin {
  const { component, adjustmentId, reason = '', bookedBy = '', difference } = line;
  const figures = figuresOf(line);
  const lines = difference ? [] : linesBehind(line, document);
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

function figuresOf({ explanation: { price, floor } }: DocumentLine): ContractFigure[] {
  const figures = floor?.minimums ?? (price ? [price] : []);
  return figures.map(({ value, version, pointer }) => ({ value, version, pointer }));
}

/** Told only if they come to what the line says that it rests on. */
function linesBehind(line: DocumentLine, document: IssuedDocument): number[] {
  const { discount, floor } = line.explanation;
  const amounts = new Amounts(document.currency);
  const numbersOf = (isBehind: (other: DocumentLine) => boolean, sum: string): number[] => {
    const behind = document.lines.flatMap((other, index) =>
      other.periodFrom === undefined && isBehind(other) ? [{ other, number: index + 1 }] : [],
    );
    const comesTo = amounts.sum(behind.map(({ other }) => other.amount));
    return comesTo === amounts.minor(sum) ? behind.map(({ number }) => number) : [];
  };
  if (discount)
    return numbersOf(
      ({ component, from, to }) => discount.on.includes(component) && from >= line.from && to <= line.to,
      discount.base,
    );
  if (!floor) return [];
  const counts = new Map(
    document.terms.map((version) => [version.version, withDefaults(version)?.minimum?.counts ?? []] as const),
  );
  const isFloored = (version: number): boolean => floor.minimums.some((each) => each.version === version);
  return numbersOf(({ component, explanation }) => {
    const version = explanation.terms[0]?.version ?? 0;
    return isFloored(version) && (counts.get(version) ?? []).some((counted) => counted === component);
  }, floor.countedLines);
}
