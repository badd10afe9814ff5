import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checkpoint, stateFolder } from './checkpoint.js';

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const reached = { line: 1_200, published: 1_190, refused: 7 };
const checkpoint = (what: string, at = folder) => new Checkpoint(what, (message) => told.push(message), at);

describe('Checkpoint', () => {
  it('is found again for the same file and target only, until it is cleared', () => {
    checkpoint('a b').write(reached);
    expect(checkpoint('a b').read()).toEqual(reached);
    expect(checkpoint('a c').read()).toBeUndefined();
    checkpoint('a b').clear();
    expect(checkpoint('a b').read()).toBeUndefined();
    expect(told).toEqual([]);
  });

  it('that is no JSON is none', () => {
    checkpoint('a').write(reached);
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), '{"line":');
    expect(checkpoint('a').read()).toBeUndefined();
  });

  it('makes its folder, and clears nothing where there is none', () => {
    const deep = join(folder, 'a', 'b', 'c');
    checkpoint('a', deep).clear();
    checkpoint('a', deep).write(reached);
    expect([checkpoint('a', deep).read(), told]).toEqual([reached, []]);
  });

  it('is done without where it cannot be written, and says so once', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const unwritable = checkpoint('a', join(file, 'contador', 'publish'));
    expect(unwritable.isKept).toBe(true);
    unwritable.write(reached);
    unwritable.write(reached);
    unwritable.clear();
    expect([unwritable.isKept, told]).toEqual([false, [expect.stringContaining('ENOTDIR')]]);
  });

  it('does not try for ever under /proc', () => {
    checkpoint('a', '/proc/nothing/contador/publish').write(reached);
    expect(told).toHaveLength(1);
  });
});

describe('its folder', () => {
  it.each(['', 'relative/path'])('is below the home folder where XDG_STATE_HOME is "%s"', (given) => {
    expect(stateFolder(given)).toBe(join(homedir(), '.local', 'state', 'contador', 'publish'));
  });

  it('is below XDG_STATE_HOME where that is a path', () => {
    expect(stateFolder('/var/state')).toBe('/var/state/contador/publish');
  });
});
