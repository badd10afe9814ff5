import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { LineEventsService } from './line-events.service.js';

const document = {
  ...{ documentId: 'd', number: 'n-1', clientId: 'acme', sequence: 1, currency: 'EUR' },
  period: { from: '2026-02-28T23:00:00Z', to: '2026-03-31T22:00:00Z' },
  journal: { partition: 0, offset: 9 },
  lines: [{ component: 'usage', quantity: '1', explanation: { calculation: '' } }],
};
const record = { key: null, value: null, offset: 0, appendedAtMs: 0 };

function given(replay: (onRecord: (record_: typeof record) => void) => Promise<void>) {
  const reads = { count: 0 };
  const service = new LineEventsService(
    {
      document: (id) => Promise.resolve(id === 'd' ? JSON.stringify(document) : undefined),
      documents: () => Promise.resolve([JSON.stringify(document)]),
    },
    { signed: () => [] },
    {
      replay: (_clientId, _offset, onRecord) => {
        reads.count += 1;
        return replay(onRecord);
      },
    },
    { lateWindowMs: 1, clockSkewMs: 1 },
  );
  return {
    page: (line = 1) => service.page('d', line, { limit: 10 }, { name: 'ana', role: 'billing' }),
    reads,
  };
}

describe('the events behind a line', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('are read once, however many pages are requested', async () => {
    const { page, reads } = given(() => Promise.resolve());
    expect(await page()).toMatchObject({ documentId: 'd', line: 1, rows: [], addsUp: false });
    await page();
    expect(reads.count).toBe(1);
    await expect(page(2)).rejects.toMatchObject({ code: 'unknown-line' });
  });

  it('are given up when the journal takes too long to read', async () => {
    let nowMs = 0;
    jest.spyOn(Date, 'now').mockImplementation(() => nowMs);
    const { page, reads } = given((onRecord) => {
      nowMs += 60_000;
      onRecord(record);
      return Promise.resolve();
    });
    await expect(page()).rejects.toMatchObject({
      code: 'reading-takes-too-long',
      detail: expect.stringContaining('contador events n-1 1'),
    });
    await expect(page()).rejects.toMatchObject({ code: 'reading-takes-too-long' });
    expect(reads.count).toBe(2);
  });

  it('are read for two requests at the same time', async () => {
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const { page } = given(() => finished);
    const reading = [page(), page()];
    await expect(page()).rejects.toMatchObject({ code: 'unavailable' });
    finish();
    expect(await Promise.all(reading)).toHaveLength(2);
    expect(await page()).toMatchObject({ documentId: 'd' });
  });
});
