import { expect, it } from '@jest/globals';
import { BASES, getBasis, COMPONENTS, MODELS, NETTINGS, TIER_MODES, WEEKDAYS } from '#contracts';
import { WITHOUT_EVENTS } from '#invoicing';
import { LINE_COMPONENTS, LISTED_REASONS } from '#rating';
import { CHANNELS, DIRECTIONS, REJECT_CODES, TEAMS } from '#usage';
import { LANGUAGES, getWording } from '#wording';

it.each(LANGUAGES)('in %s, there is a text for each name of a vocabulary and for no other', (language) => {
  const { bases, channels, lines, reasons, rejects, terms } = getWording(language);
  const texts: readonly (readonly [object, readonly string[]])[] = [
    [bases, BASES],
    [channels.headings, CHANNELS],
    [channels.inText, CHANNELS],
    [channels.one, CHANNELS],
    [lines.directions, DIRECTIONS],
    [lines.teams, TEAMS],
    [lines.netted, NETTINGS],
    [lines.components, LINE_COMPONENTS],
    [terms.nettings, NETTINGS],
    [terms.components, COMPONENTS],
    [terms.models, MODELS],
    [terms.tierModes, TIER_MODES],
    [terms.weekdays, WEEKDAYS],
    [reasons.listed, LISTED_REASONS],
    [reasons.withoutEvents, WITHOUT_EVENTS],
    [rejects, REJECT_CODES],
  ];
  for (const [named, names] of texts) expect(Object.keys(named)).toEqual([...names]);
});

it('has the unit of each basis', () => {
  for (const basis of BASES) expect(getWording('en').bases[basis].unit).toBe(getBasis(basis).unit);
});
