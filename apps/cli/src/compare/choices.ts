import { segments } from '#contracts';
import type { ContractVersion, Period, Terms } from '#contracts';
import { derive } from '#rating';
import type { Choice, Derived, GivenPrices } from '#rating';
import type { UsageRow } from '#usage';
import { CliError, EXIT } from '../exit-code.js';
import type { NamedFile } from './named-files.js';

export interface Choices {
  readonly signed: readonly Choice[];
  readonly derived: readonly Derived[];
}

/** One client's terms as they are, as they are in other files, and as they might be under other models. */
export function choicesOf(
  clientId: string,
  files: readonly NamedFile[],
  models: readonly Terms['model'][],
  usage: readonly UsageRow[],
  period: Period,
  given: GivenPrices,
): Choices {
  const signed = files.flatMap(({ name, contracts }): Choice[] => {
    const versions = contracts.get(clientId);
    return versions === undefined ? [] : [{ name, versions }];
  });
  const own = signed[0]?.versions ?? [];
  const derived = models
    .filter((model) => !isAlready(model, own, period))
    .map((model) => {
      const made = derive(model, own, usage, period, given);
      if (made) return made;
      const why = `nothing was charged for usage of ${clientId} in the period, so there is no price to derive ${model} terms from`;
      throw new CliError(`${why}; give --hour-price or --minute-price`, EXIT.usage);
    });
  return { signed, derived };
}

/** Whether the contract has a model from the period's start to its end. */
const isAlready = (
  model: Terms['model'],
  versions: readonly ContractVersion[],
  { fromMs, toMs }: Period,
): boolean => segments(versions, fromMs, toMs).every(({ terms }) => terms?.model === model);
