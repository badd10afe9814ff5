import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checkpoint, stateFolder } from './checkpoint.js';

let folder: string;
let messages: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  messages = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const reached = { line: 1_200, published: 1_190, refused: 7 };
const checkpoint = (what: string, at = folder) =>
  new Checkpoint(what, (message) => messages.push(message), at);

describe('Checkpoint', () => {
  it('is read back for the same file and target only, until it is cleared', () => {
    checkpoint('a b').write(reached);
    expect(checkpoint('a b').read()).toEqual(reached);
    expect(checkpoint('a c').read()).toBeUndefined();
    checkpoint('a b').clear();
    expect(checkpoint('a b').read()).toBeUndefined();
    expect(messages).toEqual([]);
  });

  it('counts as absent if it is not JSON', () => {
    checkpoint('a').write(reached);
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), '{"line":');
    expect(checkpoint('a').read()).toBeUndefined();
  });

  it('creates its folder, and clears nothing where no checkpoint exists', () => {
    const deep = join(folder, 'a', 'b', 'c');
    checkpoint('a', deep).clear();
    checkpoint('a', deep).write(reached);
    expect([checkpoint('a', deep).read(), messages]).toEqual([reached, []]);
  });

  it('is skipped where it cannot be written, and reports that once', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const unwritable = checkpoint('a', join(file, 'contador', 'publish'));
    expect(unwritable.isKept).toBe(true);
    unwritable.write(reached);
    unwritable.write(reached);
    unwritable.clear();
    expect([unwritable.isKept, messages]).toEqual([false, [expect.stringContaining('ENOTDIR')]]);
  });

  it('does not hang under /proc', () => {
    checkpoint('a', '/proc/nothing/contador/publish').write(reached);
    expect(messages).toHaveLength(1);
  });
});

describe('stateFolder', () => {
  it.each(['', 'relative/path'])('is in the home folder if XDG_STATE_HOME is "%s"', (given) => {
    expect(stateFolder(given)).toBe(join(homedir(), '.local', 'state', 'contador', 'publish'));
  });

  it('is in XDG_STATE_HOME if that is an absolute path', () => {
    expect(stateFolder('/var/state')).toBe('/var/state/contador/publish');
  });
});
