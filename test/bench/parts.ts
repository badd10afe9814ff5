import { benchIngest } from './ingest/index.js';
import { benchMemory } from './memory/index.js';
import { benchMonthEnd } from './month-end/index.js';
import { monthEndOptions } from './month-end/options.js';
import { benchRating } from './rating/index.js';
import { benchReads } from './reads/index.js';
import { readsOptions } from './reads/options.js';
import { benchRebuild } from './rebuild/index.js';
import type { Page } from './report/write-page.js';
import type { Sizes } from './sizes.js';

interface Part {
  readonly what: string;
  /** The sizes that the part accepts. */
  readonly sizes?: string;
  readonly bench: (log: (text: string) => void, isQuick: boolean, sizes: Sizes) => Promise<Page>;
}

/** By name, in the order in which they run. */
export const PARTS: Readonly<Record<string, Part>> = {
  ingest: {
    what: 'events a second compared with the minimum, CPU of an event, publish to visible',
    bench: benchIngest,
  },
  memory: {
    what: 'bytes in Redis of event ids and usage, and how they grow',
    sizes: '--ids',
    bench: (log, isQuick, { ids = isQuick ? 20_000 : 200_000 }) => benchMemory(log, { isQuick, ids }),
  },
  'month-end': {
    what: 'many clients closed and invoiced at the same time with live traffic',
    sizes: '--clients, --events of each, --live events a second, --runs',
    bench: (log, isQuick, sizes) => benchMonthEnd(log, monthEndOptions(sizes, isQuick)),
  },
  rebuild: {
    what: 'rebuild compared with ingest, and the time to catch up after ten minutes down',
    sizes: '--events, --runs, --live events a second',
    bench: (log, isQuick, sizes) =>
      benchRebuild(log, {
        ...(isQuick ? { events: 20_000, runs: 1, live: 50 } : { events: 150_000, runs: 3, live: 300 }),
        ...sizes,
      }),
  },
  reads: {
    what: 'response times of the console with live traffic, and their effect on live events',
    sizes: '--clients, --events of each in the year, --live events a second, --runs of each request',
    bench: (log, isQuick, sizes) => benchReads(log, readsOptions(sizes, isQuick)),
  },
  rating: { what: 'the cost of rating, and how it grows', bench: benchRating },
};
