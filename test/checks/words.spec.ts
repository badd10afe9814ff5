import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCheck } from './run-check.js';

/** The words and compounds of `flagWords`. */
const flagged = [...readFileSync('cspell.config.yaml', 'utf8').matchAll(/^ {2}- (\w+)->/gm)].map(
  ([, word = '']) => word,
);
const words = flagged.filter((word) => /^[a-z]+$/.test(word));

const FIELD = '// a dead letter: read, stored\nconst deadLetters = bookAdjustment(isBooked);\n';

it('refuses flagged words, within identifiers too, and compounds, but no word of the field', () => {
  const inProse = flagged.map((name) => `// ${name}\n`);
  const inIdentifiers = words.map((word) => `let is${word[0]?.toUpperCase() ?? ''}${word.slice(1)}Kept;\n`);
  const { faults } = runCheck(
    { 'planted.ts': [FIELD, ...inProse, ...inIdentifiers].join('') },
    ...[resolve('node_modules/cspell/bin.mjs'), 'lint', '--no-progress', '--no-summary', '--words-only'],
    ...['--config', resolve('cspell.config.yaml'), '--root', '.', '--no-gitignore', 'planted.ts'],
  );
  const found = faults.map((word) => word.toLowerCase()).sort();
  expect(found).toEqual([...flagged, ...words].map((word) => word.toLowerCase()).sort());
});
