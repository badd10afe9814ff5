import { minorUnits } from '#contracts';
import { runs } from '../../../../test/support/nightly.js';
import { parseDecimal, Rational } from '../../src/index.js';
import type { RatedDocument, RatedLine } from '../../src/index.js';

/** Cases per property; fast-check prints the seed of one that fails. */
export const RUNS = runs(35);
export const PATIENCE = 120_000;

/** A figure of an explanation: a decimal, or a fraction. */
export function parseExact(text: string): Rational {
  const [num = '', den = '1'] = text.split('/');
  return parseDecimal(num).div(parseDecimal(den));
}

export const allLines = ({ lines, freeOfCharge = [] }: RatedDocument): readonly RatedLine[] => [
  ...lines,
  ...freeOfCharge,
];

/** The billed content of a document: all except explanations and version numbers. */
export const billed = (document: RatedDocument | undefined) =>
  document && {
    ...document,
    contractVersions: undefined,
    lines: document.lines.map((line) => ({ ...line, explanation: undefined })),
    freeOfCharge: document.freeOfCharge?.map((line) => ({ ...line, explanation: undefined })),
  };

/** Half of the currency's minor unit. */
export const halfMinorUnit = ({ currency }: RatedDocument): Rational =>
  Rational.of(1n, 2n * 10n ** BigInt(minorUnits(currency) ?? 2));

export const absolute = (value: Rational): Rational => (value.num < 0n ? value.negated() : value);

export const total = (values: readonly Rational[]): Rational =>
  values.reduce((sum, value) => sum.plus(value), Rational.ZERO);
