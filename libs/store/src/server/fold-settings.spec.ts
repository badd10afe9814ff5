import { describe, expect, it } from '@jest/globals';
import { MAX_BATCH_BYTES } from '#usage';
import { foldSettings } from './check-fold.js';

const SETTINGS = { partitions: 12, lateWindowMs: 5, clockSkewMs: 3, maxBatchBytes: MAX_BATCH_BYTES };

describe('foldSettings', () => {
  it('leaves out the default limit on batches, as releases without a limit did', () => {
    expect(foldSettings(SETTINGS)).toBe('v2 partitions=12 late=5 skew=3');
  });

  it('names any other limit, because it refuses other batches', () => {
    const more = foldSettings({ ...SETTINGS, maxBatchBytes: 2 * MAX_BATCH_BYTES });
    expect(more).toBe('v2 partitions=12 late=5 skew=3 batch=134217728');
  });
});
