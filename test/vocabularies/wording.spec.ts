import { expect, it } from '@jest/globals';
import { BASES, getBasis, COMPONENTS, MODELS, NETTINGS, TIER_MODES, WEEKDAYS } from '#contracts';
import { WITHOUT_EVENTS } from '#invoicing';
import { LINE_COMPONENTS, LISTED_REASONS } from '#rating';
import { CHANNELS, DIRECTIONS, MAX_DEPTH, REJECT_CODES, TEAMS } from '#usage';
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

it.each(LANGUAGES)(
  'in %s, the texts of a basis have its unit, and the agreed seconds if it needs them',
  (language) => {
    const { bases } = getWording(language);
    for (const basis of BASES) {
      const { needs, unit } = getBasis(basis);
      const { line, ...texts } = bases[basis];
      expect(texts).toMatchObject({ unit, needsSeconds: needs.includes('agreedSeconds') });
      expect(line(4711).includes('4711')).toBe(texts.needsSeconds);
    }
  },
);

it.each(LANGUAGES)('in %s, the limit of nesting is the one that is enforced', (language) => {
  expect(getWording(language).rejects['too-deep'].meaning).toContain(`(${MAX_DEPTH} `);
});
