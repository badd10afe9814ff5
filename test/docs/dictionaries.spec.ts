import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['.ci', '.devcontainer', '.github', 'apps', 'docs', 'libs', 'scripts', 'test'];

/** `files` of cspell's configuration: the endings of names, and names of files at the top. */
const [, endings = '', names = ''] =
  /^files: \['\*\*\/\*\.\{(.+)\}', (\w+)\]$/m.exec(readFileSync('cspell.config.yaml', 'utf8')) ?? [];
const CHECKED = new RegExp(`\\.(${endings.replaceAll(',', '|')})$|^${names}$`);

/** The text of all files that `cspell.config.yaml` checks, in lower case. */
const TEXT = [
  ...readdirSync('.'),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ),
]
  .filter((path) => CHECKED.test(path))
  .map((path) => readFileSync(path, 'utf8').toLowerCase())
  .join('\n');

describe.each(readdirSync('dictionaries'))('dictionaries/%s', (name) => {
  const lines = readFileSync(`dictionaries/${name}`, 'utf8').trimEnd().split('\n');
  const words = lines.filter((line) => !line.startsWith('#'));

  it('is sorted, in lower case, no word twice', () => {
    expect(words).toEqual([...new Set(words.map((word) => word.toLowerCase()))].sort());
  });

  it('has no word that no file uses', () => {
    expect(words.filter((word) => !TEXT.includes(word))).toEqual([]);
  });
});
