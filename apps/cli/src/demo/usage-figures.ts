import type { ApiSchema } from '#console-client';
import { INCREMENTS } from '#usage';
import type { Sums } from '../../../../test/support/traffic/index.js';

/** Figures by name, such as `call shared talk`. */
export type Figures = Record<string, number>;

/** Adds figures under a group's name. */
export function addFigures(to: Figures, group: string, figures: Figures): void {
  for (const [name, value] of Object.entries(figures)) {
    const key = `${group} ${name}`;
    to[key] = (to[key] ?? 0) + value;
  }
}

/** The tally's own sums, each named here: with the product's table of increments, a mistake in it would go unnoticed. */
export const tallied = (sums: Sums): Figures => ({
  contacts: sums.contacts,
  legs: sums.legs,
  talk: sums.talkMs,
  hold: sums.holdMs,
  wrap: sums.wrapMs,
  handle: sums.handleMs,
  'handle 1/1': sums.handle1Ms,
  'handle 6/6': sums.handle6Ms,
  'handle 30/6': sums.handle30Ms,
  'handle 60/60': sums.handle60Ms,
  response: sums.responseMs,
  queue: sums.queueMs,
});

export const reportedFigures = (measures: ApiSchema<'UsageMeasuresDto'>): Figures => ({
  contacts: measures.contacts,
  legs: measures.legs,
  talk: measures.talkMs,
  hold: measures.holdMs,
  wrap: measures.wrapMs,
  handle: measures.handleMs,
  ...Object.fromEntries(
    INCREMENTS.map((increment) => [`handle ${increment}`, measures.handleByIncrementMs?.[increment] ?? 0]),
  ),
  response: measures.responseMs,
  queue: measures.queueMs,
});
