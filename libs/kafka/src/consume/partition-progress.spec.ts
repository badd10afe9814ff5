import { describe, expect, it } from '@jest/globals';
import { PartitionProgress } from './partition-progress.js';

const NOW = 1_700_000_000_000;
const UNKNOWN = -1;

function createStarted(lastAppendedAtMs?: number): PartitionProgress {
  const progress = new PartitionProgress(0, NOW);
  progress.start(5, 5, { low: 0, high: 8 }, lastAppendedAtMs);
  return progress;
}

describe('PartitionProgress', () => {
  it('reports the age of the next record to fold', () => {
    const progress = createStarted();
    progress.noteNext({ offset: 5, appendedAtMs: NOW - 3_000 });
    expect(progress.status(NOW)).toMatchObject({ lagRecords: 3, lagSeconds: 3 });
  });

  it('reports no age from a record without a time, as of a corrupt batch', () => {
    const progress = createStarted(UNKNOWN);
    progress.noteNext({ offset: 5, appendedAtMs: UNKNOWN });
    expect(progress.status(NOW + 2_000)).toMatchObject({ lagSeconds: 2, lastAppendedAtMs: undefined });
    progress.advance(6, NOW - 500, NOW);
    progress.advance(7, UNKNOWN, NOW);
    expect(progress.status(NOW + 2_000)).toMatchObject({ lagSeconds: 2.5, lastAppendedAtMs: NOW - 500 });
  });
});
