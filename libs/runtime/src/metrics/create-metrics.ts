import { Registry, collectDefaultMetrics } from 'prom-client';
import { buildInfo } from './build-info.js';

/** A process's own registry, with Node's metrics; `process` becomes a label of every metric. */
export function createMetrics(processName: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ process: processName });
  collectDefaultMetrics({ register: registry });
  buildInfo(registry);
  return registry;
}
