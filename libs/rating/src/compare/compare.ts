import type { Period } from '#contracts';
import type { UsageRow } from '#usage';
import type { CheapestStretch, ComparedChoice, Comparison, PrintedVolume } from './comparison.js';
import { fixed, printQuantity, Rational, roundHalfAway } from '../money/index.js';
import type { Choice } from './choice.js';
import { costFigures } from './cost-figures.js';
import { costOf, documentUnder } from './cost.js';
import { exactly } from './factor.js';
import type { Factor } from './factor.js';
import { flipsOf } from './flips.js';
import { timesVolume, volumeOf } from './volume.js';
import type { Volume } from './volume.js';

/**
 * Rates one client's usage of a period under each choice, and finds by scaling the usage at which volume another would
 * be cheaper. Contacts and load are scaled, the team's hours are not; a tie goes to the choice named first.
 * @throws RangeError where a choice has no contract in force in the period, or another currency.
 */
export function compare(choices: readonly Choice[], usage: readonly UsageRow[], period: Period): Comparison {
  const rated = choices.map((choice) => ({
    choice,
    document: documentUnder(choice, usage, period),
    costAt: costOf(choice, usage, period),
  }));
  const [first] = rated;
  if (first === undefined) throw new RangeError('nothing to compare');
  const { currency, zone } = first.document;
  const odd = rated.find(({ document }) => document.currency !== currency);
  if (odd) throw new RangeError(`${odd.choice.name} is in ${odd.document.currency}, not in ${currency}`);

  const volume = volumeOf(usage, period);
  const cheapestAt = (factor: Factor): string =>
    rated.reduce((best, next) => (next.costAt(factor).compare(best.costAt(factor)) < 0 ? next : best)).choice
      .name;
  const compared = rated.map(({ choice, document, costAt }): ComparedChoice => {
    const flips = choice === first.choice ? [] : flipsOf((at) => costAt(at).compare(first.costAt(at)) < 0);
    return {
      name: choice.name,
      ...costFigures(document, first.document, volume),
      breakEven: flips.map(({ at, above }) => ({
        factor: at.text,
        ...printed(timesVolume(volume, exactly(at))),
        cheaper: above ? choice.name : first.choice.name,
      })),
      document,
    };
  });
  return {
    ...{ period: first.document.period, zone, currency },
    volume: printed(volume),
    choices: compared,
    cheapest: stretchesOf(cheapestAt),
  };
}

function stretchesOf(nameAt: (factor: Factor) => string): CheapestStretch[] {
  const flips = flipsOf(nameAt);
  const start = { digits: 0, decimals: 0, text: '0' };
  return [{ at: start, above: nameAt(start) }, ...flips].map(({ at, above }, index) => {
    const next = flips[index];
    return { name: above, fromFactor: at.text, ...(next && { toFactor: next.at.text }) };
  });
}

const printed = ({ contacts, minutes }: Volume): PrintedVolume => ({
  contacts: fixed(roundHalfAway(contacts, 0), 0),
  handledMinutes: printQuantity(Rational.of(roundHalfAway(minutes, 1), 10n)),
});
