import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { BASES, CHARGING_MODELS } from '#contracts';
import { CHANNELS, isLive } from '#usage';
import { LANGUAGES } from '#wording';

const page = readFileSync('docs/reference/glossary.md', 'utf8');

/** The values that the row of a word names. */
const listValues = (word: string): string[] => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${word} |`)) ?? '';
  return [...row.matchAll(/`([^`]+)`/g)].map(([, value = '']) => value);
};

describe('docs/reference/glossary.md', () => {
  it.each([
    ['contact', CHANNELS],
    ['basis', BASES],
    ['model', CHARGING_MODELS],
    ['language', LANGUAGES],
  ])('the row of %s names each of its values: %j', (word, values) => {
    expect(listValues(word)).toEqual(values);
  });

  it('the row of outcome names the live channels, whose contacts can be short', () => {
    expect(listValues('outcome')).toEqual(expect.arrayContaining(CHANNELS.filter(isLive)));
  });
});

describe('docs/guide/connect.md', () => {
  it('names the event type of each channel', () => {
    const connect = readFileSync('docs/guide/connect.md', 'utf8');
    const types = [...connect.matchAll(/`contact\.(\w+)`/g)].map(([, channel = '']) => channel);
    expect([...new Set(types)]).toEqual(CHANNELS);
  });
});
