import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { packageRoot } from '../package-root.js';

/** The version in the package.json that this file was shipped with. */
function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Always 1; the labels have the versions. */
export function buildInfo(registry: Registry): void {
  new Gauge({
    name: 'contador_build_info',
    help: 'Always 1: the labels contain the versions of contador and of Node.js.',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version: version(), node: process.version }, 1);
}
