import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';

describe('dictionaries', () => {
  it.each(readdirSync('dictionaries'))('%s: sorted, in lower case, no word twice', (name) => {
    const lines = readFileSync(`dictionaries/${name}`, 'utf8').trimEnd().split('\n');
    const words = lines.filter((line) => !line.startsWith('#'));
    expect(words).toEqual([...new Set(words.map((word) => word.toLowerCase()))].sort());
  });
});
