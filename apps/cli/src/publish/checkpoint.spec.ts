import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checkpoint } from './checkpoint.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const reached = { line: 1_200, published: 1_190, refused: 7 };

describe('Checkpoint', () => {
  it('is found again for the same file and target only, until it is cleared', () => {
    new Checkpoint('a b', folder).write(reached);
    expect(new Checkpoint('a b', folder).read()).toEqual(reached);
    expect(new Checkpoint('a c', folder).read()).toBeUndefined();
    new Checkpoint('a b', folder).clear();
    expect(new Checkpoint('a b', folder).read()).toBeUndefined();
  });

  it('that is no JSON is none', () => {
    new Checkpoint('a', folder).write(reached);
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ''), '{"line":');
    expect(new Checkpoint('a', folder).read()).toBeUndefined();
  });
});
