import { describe, expect, it } from '@jest/globals';
import { MAX_BATCH_BYTES } from '#usage';
import { foldSettings } from './check-fold.js';

const SETTINGS = { partitions: 12, lateWindowMs: 5, clockSkewMs: 3, maxBatchBytes: MAX_BATCH_BYTES };

describe('the settings kept with a state', () => {
  it('are those of releases that knew no limit of batches, where it is the usual one', () => {
    expect(foldSettings(SETTINGS)).toBe('v2 partitions=12 late=5 skew=3');
  });

  it('name another limit, which other batches are refused by', () => {
    const more = foldSettings({ ...SETTINGS, maxBatchBytes: 2 * MAX_BATCH_BYTES });
    expect(more).toBe('v2 partitions=12 late=5 skew=3 batch=134217728');
  });
});
