import type { ChargingModel, ContractVersion, Period } from '#contracts';
import type { UsageRow } from '#usage';
import { printInstant } from '../document/instant.js';
import type { Choice } from './choice.js';
import { compare } from './compare.js';
import type { ComparedChoice, Comparison } from './comparison.js';
import { derive } from './derive/derive.js';
import type { Derived } from './derive/derive.js';
import { otherModels } from './derive/other-models.js';
import type { GivenPrices } from './derive/prices.js';

/** A client's present terms and usage, and what to compare them with. Plain data, which can pass between threads. */
export interface PresentAndOthers {
  readonly versions: readonly ContractVersion[];
  /** Unsigned versions, whatever their start; none: the models that the client does not have are derived. */
  readonly drafts: readonly ContractVersion[];
  readonly given: GivenPrices;
  readonly usage: readonly UsageRow[];
  readonly period: Period;
}

export interface ComparisonWithPresent extends Omit<Comparison, 'choices'> {
  readonly choices: readonly (ComparedChoice & {
    /** The contract that it is rated under, if that is a single one. */
    readonly contract?: ContractVersion;
    readonly assumptions: readonly string[];
  })[];
  /** Models without any basis to derive a price from. */
  readonly notDerived: readonly ChargingModel[];
}

const PRESENT = 'present';

/**
 * Rates the usage under the present terms and under others, each for the whole period.
 * @throws RangeError where no contract is in force in the period, or a currency differs
 */
export function compareWithPresent({
  versions,
  drafts,
  given,
  usage,
  period,
}: PresentAndOthers): ComparisonWithPresent {
  const drafted = drafts.map((contract, index): Choice => ({
    name: `draft-${index + 1}`,
    versions: [{ ...contract, effectiveFrom: printInstant(period.fromMs) }],
  }));
  const models = drafted.length > 0 ? [] : otherModels(versions, period);
  const derived = models.map((model) => derive(model, versions, usage, period, given));
  const made = derived.filter((each): each is Derived => each !== undefined);
  const choices: readonly (Choice & Partial<Derived>)[] = [{ name: PRESENT, versions }, ...drafted, ...made];
  const { choices: compared, ...comparison } = compare(choices, usage, period);
  return {
    ...comparison,
    choices: compared.map((each, index) => {
      const choice = choices[index] ?? { name: PRESENT, versions };
      const [contract] = choice.name === PRESENT ? [] : choice.versions;
      return {
        ...each,
        ...(contract && { contract }),
        assumptions: choice.assumptions ?? [],
      };
    }),
    notDerived: models.filter((_, index) => derived[index] === undefined),
  };
}
