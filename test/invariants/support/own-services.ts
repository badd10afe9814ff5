import { services } from '../../support/services/index.js';
import type { Services } from '../../support/services/index.js';

/** Kafka, with these additional settings, and Redis for one suite alone, so that it may kill them. */
export async function ownServices(config: Record<string, string> = {}): Promise<Services> {
  const [kafka, redis] = await Promise.all([
    services.kafka({ own: true, config }),
    services.redis({ own: true }),
  ]);
  return { kafka, redis, stop: async () => void (await Promise.all([kafka.stop(), redis.stop()])) };
}
