import { segments } from '#contracts';
import type { Period } from '#contracts';
import type { UsageRow } from '#usage';
import type { ComparedChoice, Comparison, PrintedVolume } from './comparison.js';
import { fixed, printQuantity, Rational, roundHalfAway } from '../money/index.js';
import type { Choice } from './choice.js';
import { costFigures } from './cost-figures.js';
import { computeCost, rateChoice } from './cost.js';
import { exactFactor } from './factor.js';
import { STEPS } from './flips.js';
import { cheapestRanges, costsSame, significantFlips } from './ranking.js';
import { costSeries } from './series.js';
import { timesVolume, measureVolume } from './volume.js';
import type { Volume } from './volume.js';

/**
 * Rates one client's usage of a period under each choice, and scales the usage to find the volumes at which another
 * choice becomes cheaper. Contacts and load are scaled, the team's hours are not; of equal costs the first choice wins.
 * @throws RangeError if there is no choice, or a choice has no contract in force in the period or another currency
 */
export function compare(choices: readonly Choice[], usage: readonly UsageRow[], period: Period): Comparison {
  const rated = choices.map((choice) => ({
    choice,
    document: rateChoice(choice, usage, period),
    cost: computeCost(choice, usage, period),
  }));
  const [first] = rated;
  if (first === undefined) throw new RangeError('nothing to compare');
  const { currency, zone } = first.document;
  const mismatched = rated.find(({ document }) => document.currency !== currency);
  if (mismatched)
    throw new RangeError(
      `${mismatched.choice.name} is in ${mismatched.document.currency}, not in ${currency}`,
    );

  const volume = measureVolume(usage, period);
  const ranked = rated.filter(({ choice }) => isWhole(choice, period));
  const isRanked = ranked.includes(first);
  const compared = rated.map((each): ComparedChoice => {
    const { choice, document, cost } = each;
    const flips =
      each !== first && isRanked && ranked.includes(each)
        ? significantFlips((at) => cost(at).compare(first.cost(at)) < 0)
        : [];
    return {
      name: choice.name,
      ...costFigures(document, first.document, volume),
      equal: costsSame(each, first, STEPS),
      breakEven: flips.map(({ at, above }) => ({
        factor: at.text,
        ...printed(timesVolume(volume, exactFactor(at))),
        cheaper: above ? choice.name : first.choice.name,
      })),
      series: costSeries(cost, currency),
      document,
    };
  });
  return {
    ...{ period: first.document.period, zone, currency },
    volume: printed(volume),
    choices: compared,
    partlyInForce: rated.filter((each) => !ranked.includes(each)).map(({ choice }) => choice.name),
    cheapest: cheapestRanges(ranked),
  };
}

/** Whether a contract is in force for the whole period. */
const isWhole = ({ versions }: Choice, period: Period): boolean =>
  segments(versions, period).every(({ terms }) => terms !== undefined);

const printed = ({ contacts, minutes }: Volume): PrintedVolume => ({
  contacts: fixed(roundHalfAway(contacts, 0), 0),
  handledMinutes: printQuantity(Rational.of(roundHalfAway(minutes, 1), 10n)),
});
