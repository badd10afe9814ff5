/** Generated files of docs/reference. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const isCheck = process.argv.includes('--check');
const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};
const fail = (message) => {
  console.error(`${message}; write it with: npm run docs`);
  process.exitCode = 1;
};

/** Writes a value as JSON; with --check, fails when the file differs. @param source what the file is derived from */
export function writeJson(file, value, source) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (isCheck) {
    if (textOf(file) !== text) fail(`${file} differs from ${source}`);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Removes the files of a folder that are no longer generated; with --check, fails if there is one. */
export function removeOthers(folder, names) {
  for (const name of readdirSync(folder)) {
    if (names.includes(name)) continue;
    if (isCheck) fail(`${folder}/${name} is not generated any more`);
    else rmSync(`${folder}/${name}`);
  }
}
