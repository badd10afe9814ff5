import { describe, expect, it } from '@jest/globals';
import { noteUses } from './note-uses.js';

describe('noteUses', () => {
  it('notes each key at most once a minute', () => {
    const noted: string[] = [];
    let nowMs = 0;
    const used = noteUses(
      (keyId, atMs) => {
        noted.push(`${keyId} ${atMs}`);
        return Promise.resolve();
      },
      () => undefined,
      () => nowMs,
    );
    used('a');
    nowMs = 59_999;
    used('a');
    used('b');
    nowMs = 60_000;
    used('a');
    expect(noted).toEqual(['a 0', 'b 59999', 'a 60000']);
  });

  it('reports a use that cannot be noted, and does not throw', async () => {
    const failed: unknown[] = [];
    noteUses(
      () => Promise.reject(new Error('no Redis')),
      (error) => failed.push(error),
    )('a');
    await Promise.resolve();
    await Promise.resolve();
    expect(failed).toEqual([new Error('no Redis')]);
  });
});
