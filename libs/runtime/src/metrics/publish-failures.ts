import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';

/** Counts failures to publish, by topic; `topics` begin at 0. */
export function publishFailures(registry: Registry, topics: readonly string[]): (topic: string) => void {
  const failures = new Counter({
    name: 'contador_publish_failures_total',
    help: 'Attempts to publish that failed after all retries; the caller retries or reports the failure.',
    labelNames: ['topic'],
    registers: [registry],
  });
  for (const topic of topics) failures.inc({ topic }, 0);
  return (topic) => failures.inc({ topic });
}
