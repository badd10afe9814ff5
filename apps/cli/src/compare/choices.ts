import type { ChargingModel, Period } from '#contracts';
import { derive, otherModels } from '#rating';
import type { Choice, Derived, GivenPrices } from '#rating';
import type { UsageRow } from '#usage';
import { CliError, EXIT } from '../exit-code.js';
import type { NamedFile } from './named-files.js';

export interface Choices {
  readonly signed: readonly Choice[];
  readonly derived: readonly Derived[];
}

/** One client's signed terms, its terms in the other files, and terms derived for other models. */
export function readChoices(
  clientId: string,
  files: readonly NamedFile[],
  models: readonly ChargingModel[],
  usage: readonly UsageRow[],
  period: Period,
  given: GivenPrices,
): Choices {
  const signed = files.flatMap(({ name, contracts }): Choice[] => {
    const versions = contracts.get(clientId);
    return versions === undefined ? [] : [{ name, versions }];
  });
  const own = signed[0]?.versions ?? [];
  const derived = otherModels(own, period, models).map((model) => {
    const derivedTerms = derive(model, own, usage, period, given);
    if (derivedTerms) return derivedTerms;
    const reason = `nothing was charged for usage of ${clientId} in the period, so there is no price to derive ${model} terms from`;
    throw new CliError(`${reason}; set --hour-price or --minute-price`, EXIT.usage);
  });
  return { signed, derived };
}
