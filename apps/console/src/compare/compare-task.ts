import { compare, derive, printInstant, otherModels } from '#rating';
import type { Choice, ComparedChoice, Comparison, Derived } from '#rating';
import type { ChargingModel, ContractVersion, Period } from '#contracts';
import type { UsageRow } from '#usage';
import type { CompareRequest } from './compare-request.js';

/** All inputs of a comparison; passes between threads. */
export interface CompareTask {
  readonly request: CompareRequest;
  readonly versions: readonly ContractVersion[];
  readonly usage: readonly UsageRow[];
  readonly period: Period;
}

export interface Compared extends Omit<Comparison, 'choices'> {
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
export function compareTask({ request, versions, usage, period }: CompareTask): Compared {
  const drafts = request.contracts.map((contract, index): Choice => ({
    name: `draft-${index + 1}`,
    versions: [{ ...contract, effectiveFrom: printInstant(period.fromMs) }],
  }));
  const models = drafts.length > 0 ? [] : otherModels(versions, period);
  const derived = models.map((model) => derive(model, versions, usage, period, request));
  const made = derived.filter((each): each is Derived => each !== undefined);
  const choices: readonly (Choice & Partial<Derived>)[] = [{ name: PRESENT, versions }, ...drafts, ...made];
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
