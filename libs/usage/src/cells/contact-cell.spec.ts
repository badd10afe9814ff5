import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { handleMs, roundUp } from '../body/durations.js';
import type { Leg } from '../events/usage-event.js';
import { CONTACT_MEASURES } from '../measures/measures.js';
import type { ContactMeasure, Vector } from '../measures/measures.js';
import { toRow } from '../measures/to-row.js';
import { anyLeg } from '../testing/arbitraries.js';
import { contactDimensions, emitContact } from './contact-cell.js';

/** What every measure is for one leg, by name. */
const OF_LEG: Readonly<Record<ContactMeasure, (leg: Leg) => number>> = {
  contacts: ({ leg }) => (leg === 1 ? 1 : 0),
  legs: () => 1,
  talkMs: ({ talkMs }) => talkMs,
  holdMs: ({ holdMs }) => holdMs,
  wrapMs: ({ wrapMs }) => wrapMs,
  responseMs: ({ responseMs }) => responseMs,
  responses: ({ hasResponse }) => (hasResponse ? 1 : 0),
  queueMs: ({ queueMs }) => queueMs,
  handle1Ms: (leg) => roundUp(handleMs(leg), '1/1'),
  handle6Ms: (leg) => roundUp(handleMs(leg), '6/6'),
  handle30Ms: (leg) => roundUp(handleMs(leg), '30/6'),
  handle60Ms: (leg) => roundUp(handleMs(leg), '60/60'),
  talk1Ms: ({ talkMs }) => roundUp(talkMs, '1/1'),
  talk6Ms: ({ talkMs }) => roundUp(talkMs, '6/6'),
  talk30Ms: ({ talkMs }) => roundUp(talkMs, '30/6'),
  talk60Ms: ({ talkMs }) => roundUp(talkMs, '60/60'),
};

function contactCell(leg: Leg): { readonly slot: number; readonly vector: Vector } {
  const cells: { slot: number; vector: Vector }[] = [];
  emitContact(leg, (slot, _kind, vector) => cells.push({ slot, vector }));
  const [cell] = cells;
  if (cell === undefined || cells.length > 1) throw new Error(`${cells.length} contact cells`);
  return cell;
}

// Written three times for speed: in the list of measures, in the cell and in the row.
it('has the measures in the order of their list, in which rows read them', () => {
  fc.assert(
    fc.property(anyLeg(), (leg) => {
      const { slot, vector } = contactCell(leg);
      expect(vector).toEqual(CONTACT_MEASURES.map((measure) => OF_LEG[measure](leg)));
      const row = toRow(slot, contactDimensions(leg, 0), vector);
      const measures = Object.entries(OF_LEG).map(([measure, ofLeg]) => [measure, ofLeg(leg)]);
      expect(row).toMatchObject({ measures: Object.fromEntries(measures) as object });
    }),
  );
});
