/**
 * The part of the project's language that cspell cannot check: phrases of several words, in every text file, and the
 * words that cspell.config.yaml flags in names of files and folders. A phrase is found across the lines of a comment.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PHRASES = new Map([
  ['at once', 'immediately, at the same time'],
  ['by hand', 'manual'],
  ['look at', 'check'],
  ['looks at', 'checks'],
  ['looked at', 'checked'],
  ['so many', 'the number'],
  ['the very', 'the'],
  ['what is due', 'the amount owed'],
  ['what was due', 'the amount owed'],
]);
/** Text that is hashed into the ids of issued documents, and so cannot change. */
const FIXED = new Map([['libs/invoicing/src/booking/documents-of-close.ts', 'by hand']]);
/** They list what is not to be written, or are not the project's text. */
const SKIPPED = /^(scripts\/phrases\.mjs|cspell\.config\.yaml|package-lock\.json)$|\.(png|svg|ico)$/;

const between = '[\\s*/#]+';
const pattern = new RegExp(
  `\\b(?:${[...PHRASES.keys()].map((phrase) => phrase.replaceAll(' ', between)).join('|')})\\b`,
  'gi',
);
const flagged = [...readFileSync('cspell.config.yaml', 'utf8').matchAll(/^ {2}- ([a-z]+)->(.+)$/gm)];
const wordInstead = new Map(flagged.map(([, word, instead]) => [word, instead]));

const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
const files = new Set(execFileSync('git', list, { encoding: 'utf8' }).split('\0').filter(Boolean));
const deleted = execFileSync('git', ['ls-files', '-z', '--deleted'], { encoding: 'utf8' }).split('\0');
for (const file of deleted) files.delete(file);

const faults = [];
for (const file of files) {
  for (const word of file.split(/[^a-z]+/))
    if (wordInstead.has(word)) faults.push(`${file}: "${word}" in its name: ${wordInstead.get(word)}`);
  if (SKIPPED.test(file)) continue;
  const text = readFileSync(file, 'utf8');
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const phrase = found.toLowerCase().replace(new RegExp(between, 'g'), ' ');
    if (FIXED.get(file) === phrase) continue;
    const line = text.slice(0, index).split('\n').length;
    faults.push(`${file}:${line}: "${phrase}": ${PHRASES.get(phrase)}`);
  }
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
