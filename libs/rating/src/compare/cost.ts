import type { Period } from '#contracts';
import type { UsageRow } from '#usage';
import type { RatedDocument } from '../document/rated-document.js';
import { parseDecimal } from '../money/index.js';
import type { Rational } from '../money/index.js';
import { rate } from '../rate.js';
import type { Choice } from './choice.js';
import type { Factor } from './factor.js';
import { condensed } from './condensed.js';
import { inFinerUnits } from './finer-units.js';
import { scaledUsage } from './scaled-usage.js';

/** The usage for a choice: with the staffed time that its terms imply, if they imply any. */
function choiceUsage({ staffed }: Choice, usage: readonly UsageRow[]): readonly UsageRow[] {
  return staffed === undefined ? usage : [...usage.filter(({ kind }) => kind !== 'staffed'), ...staffed];
}

/** @throws RangeError if the choice has no contract in force at any time in the period */
export function rateChoice(choice: Choice, usage: readonly UsageRow[], period: Period): RatedDocument {
  return rated(choice.name, choice.versions, choiceUsage(choice, usage), period);
}

/** The cost of a choice before tax at a factor of the usage, to the cent; each factor is rated once. */
export function computeCost(
  choice: Choice,
  usage: readonly UsageRow[],
  period: Period,
): (factor: Factor) => Rational {
  const rows = condensed(choiceUsage(choice, usage), choice.versions, period);
  const known = new Map<string, Rational>();
  return (factor) => {
    const cost = known.get(factor.text) ?? scaledCost(choice, rows, period, factor);
    known.set(factor.text, cost);
    return cost;
  };
}

function scaledCost(choice: Choice, rows: readonly UsageRow[], period: Period, factor: Factor): Rational {
  const versions = inFinerUnits(choice.versions, factor.decimals);
  return parseDecimal(rated(choice.name, versions, scaledUsage(rows, factor), period).net);
}

function rated(
  name: string,
  versions: Choice['versions'],
  usage: Iterable<UsageRow>,
  period: Period,
): RatedDocument {
  const document = rate(versions, usage, period);
  if (document === undefined) throw new RangeError(`${name} has no contract in force in the period`);
  return document;
}
