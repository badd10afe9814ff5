import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { SourceWatch } from './source-watch.js';

export function inactiveSourcesMetric(registry: Registry, watch: Pick<SourceWatch, 'inactive'>): void {
  new Gauge({
    name: 'contador_platforms_silent',
    help: 'Platforms without events, although their own rhythm and the week before suggest that they should send some.',
    registers: [registry],
    collect() {
      this.set(watch.inactive.length);
    },
  });
}
