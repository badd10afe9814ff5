import type { Fault } from '../fault.js';
import type { Publisher } from '../publisher.js';

/** A platform publishes its recent events again, all at the same time. */
export const duplicateStorm = (getPublisher: () => Publisher): Fault => ({
  name: 'storm of duplicates',
  async strike() {
    const records = await getPublisher().storm();
    return records > 0 ? `${records} records once more` : undefined;
  },
});
