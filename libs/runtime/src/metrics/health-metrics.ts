import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { Health } from '../health/health.js';
import type { PreconditionWatch } from '../preconditions/precondition-watch.js';

/** The results of /health/ready as metrics. */
export function healthMetrics(registry: Registry, health: Health, watch: PreconditionWatch): void {
  new Gauge({
    name: 'contador_health',
    help: 'Whether a check of this process passes: 1, or 0 with the reason at /health/ready.',
    labelNames: ['check'],
    registers: [registry],
    async collect() {
      for (const [check, { ok }] of Object.entries((await health.report()).checks))
        this.set({ check }, ok ? 1 : 0);
    },
  });
  new Gauge({
    name: 'contador_setting_faults',
    help: 'Settings of topics, of Redis or of the fold that would break the guarantees of contador, found at run time.',
    labelNames: ['of'],
    registers: [registry],
    collect() {
      for (const [of, faults] of watch.faults()) this.set({ of }, faults.length);
    },
  });
}
