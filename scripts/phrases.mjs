/**
 * The part of the project's language that cspell cannot check, in every text file and in the names of files and
 * folders: phrases of several words, which are found across the lines of a comment; the compounds that
 * cspell.config.yaml flags, within longer identifiers and in the plural; and names of types.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be between two words: white space, and the marks of a comment, Lua's too. */
const BETWEEN = '(?:[\\s*/#]|--)+';

/** What is matched, with anything of `BETWEEN` between words, and what to write instead. */
const PHRASES = [
  ['at once', 'immediately, at the same time'],
  ['by hand', 'manual'],
  ['looks? at', 'check'],
  ['looked at', 'checked'],
  ['so many', 'the number'],
  ['the very', 'the'],
  ['what (?:is|was) due', 'the amount owed'],
  ['what c[ao]mes?', 'late usage, what is received'],
  ['(?:is|are|was|were|be) at it', 'work on it'],
  ['(?:is|are|was|were|been|goes|went) silent', 'is inactive'],
  ['puts? on', 'add to'],
  ['putting on', 'adding to'],
  ['letter box(?:es)?', 'dead-letter reader'],
  ['(?:adjustment|contract|key|platform|tariff) books?', 'registry'],
  // letters of the alphabet are written as: beginning with a letter, two letters, letters and digits
  ['(?:(?<!with )a|the|this|that|each|every|its|one|no) letters?', 'dead letter'],
].map(([phrase, instead]) => [new RegExp(`\\b${phrase.replaceAll(' ', BETWEEN)}\\b`, 'gi'), instead]);

/** Names of types that mean something else than the word. */
const TYPES = new Map([
  ['Book', 'Registry'],
  ['Booked', 'RoundedLine'],
  ['Bounds', 'TimeRange'],
  ['Fall', 'BandQuantity'],
  ['Letter', 'DeadLetter'],
  ['Place', 'RecordPosition'],
  ['Words', 'Labels'],
]);
const TYPE = new RegExp(`\\b(?:interface|type|class|enum) (${[...TYPES.keys()].join('|')})\\b`, 'g');

/** Text that is hashed into the ids of issued documents, and so cannot change. */
const FIXED = new Map([['libs/invoicing/src/booking/documents-of-close.ts', 'by hand']]);
/** They list what is not to be written, or are not the project's text. */
const SKIPPED =
  /^(scripts\/phrases\.mjs|test\/checks\/(phrases|words)\.spec\.ts|cspell\.config\.yaml|package-lock\.json)$|\.(png|svg|ico)$/;

/** The words of an identifier or of a name of a file, in lower case and in the singular. */
const wordsOf = (name) =>
  name
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .split(/[^a-zA-Z\d]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase().replace(/(?<=ch|sh|s|x)es$|(?<!s)s$/, ''));

const configuration = readFileSync(join(import.meta.dirname, '../cspell.config.yaml'), 'utf8');
const flagged = [...configuration.matchAll(/^ {2}- (\w+)->(.+)$/gm)].map(([, word, instead]) => [
  word,
  instead,
]);
const wordInstead = new Map(flagged.filter(([word]) => /^[a-z]+$/.test(word)));
const compounds = flagged
  .filter(([word]) => /[A-Z]/.test(word))
  .map(([word, instead]) => [` ${wordsOf(word).join(' ')} `, instead]);

/** What to write instead of a compound, or undefined if it has no old name in it. */
function compoundInstead(name) {
  const words = wordsOf(name);
  if (words.length < 2) return undefined;
  const text = ` ${words.join(' ')} `;
  if (/(?<! dead) letter /.test(text)) return 'dead letter';
  if (text.endsWith(' book ')) return 'registry; book is a verb of accounting';
  const [, instead] =
    compounds.find(
      ([old, better]) =>
        text.replaceAll(' dead letter ', ' ').includes(old) &&
        !text.includes(` ${wordsOf(better).join(' ')} `),
    ) ?? [];
  return instead;
}

/** The faults of one text: what was found, where, and what to write instead. */
function* textFaults(text) {
  for (const [pattern, instead] of PHRASES)
    for (const { 0: found, index } of text.matchAll(pattern))
      yield [found.toLowerCase().replaceAll(new RegExp(BETWEEN, 'g'), ' '), index, instead];
  for (const { 0: name, index } of text.matchAll(/[a-z]\w*[A-Z_]\w*/gi)) {
    const instead = compoundInstead(name);
    if (instead !== undefined) yield [name, index, instead];
  }
  for (const { 1: name, index } of text.matchAll(TYPE)) yield [name, index, TYPES.get(name)];
}

const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
const files = new Set(execFileSync('git', list, { encoding: 'utf8' }).split('\0').filter(Boolean));
const deleted = execFileSync('git', ['ls-files', '-z', '--deleted'], { encoding: 'utf8' }).split('\0');
for (const file of deleted) files.delete(file);

const faults = [];
for (const file of files) {
  for (const word of file.split(/[^a-z]+/))
    if (wordInstead.has(word)) faults.push(`${file}: "${word}" in its name: ${wordInstead.get(word)}`);
  for (const part of file.split(/[/.]/)) {
    const instead = compoundInstead(part);
    if (instead !== undefined) faults.push(`${file}: "${part}" in its name: ${instead}`);
  }
  if (SKIPPED.test(file)) continue;
  const text = readFileSync(file, 'utf8');
  for (const [found, index, instead] of textFaults(text)) {
    if (FIXED.get(file) === found) continue;
    const line = text.slice(0, index).split('\n').length;
    faults.push(`${file}:${line}: "${found}": ${instead}`);
  }
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
