/** The texts of a basis of contact prices. */
export interface BasisTexts<Unit extends 'minute' | 'contact' = 'minute' | 'contact'> {
  /** In a form, after "Charged by". */
  readonly choice: string;
  /** In a list of terms, without the increment. */
  readonly term: (agreedSeconds: number) => string;
  /** On a line of a document, without the increment. */
  readonly line: (agreedSeconds: number) => string;
  /** Whether the texts contain the agreed seconds for each contact, the same in every language. */
  readonly needsSeconds: boolean;
  /** The unit that is priced, the same in every language. */
  readonly unit: Unit;
}

/** The texts of a basis that measures a time. */
export const measured = (time: string): BasisTexts<'minute'> => ({
  ...{ choice: time, term: () => time, line: () => time, needsSeconds: false, unit: 'minute' },
});

/** The bases as choices of a form. */
export const basisChoices = <Basis extends string>(
  bases: Readonly<Record<Basis, BasisTexts>>,
): Readonly<Record<Basis, string>> =>
  Object.fromEntries(
    Object.entries<BasisTexts>(bases).map(([basis, { choice }]) => [basis, choice]),
  ) as Record<Basis, string>;
