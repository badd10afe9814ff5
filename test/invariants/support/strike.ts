import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every external effect of billing, in order. */
const EFFECTS = [
  'marker', // closes appended to the journal
  'draft', // drafts appended
  'invoice', // documents sent within the transaction
  'publication', // the transaction committed
  'numbers', // documents, numbers and position committed to Redis
];

/** Points where billing can be struck: before and after each of its effects. */
export const POINTS = EFFECTS.flatMap((effect) => [`${effect}:before`, `${effect}:after`]);

/** A signal for the first of several processes that reaches a point (strike-preload.mjs). */
export class Strike {
  private constructor(private readonly folder: string) {}

  static async open(): Promise<Strike> {
    return new Strike(await mkdtemp(join(tmpdir(), 'strike-')));
  }

  /** Environment of the processes that may be struck. */
  get env(): Record<string, string> {
    const preload = fileURLToPath(new URL('./strike-preload.mjs', import.meta.url));
    return { NODE_OPTIONS: `--import ${preload}`, TEST_STRIKE: this.order };
  }

  prepare(signal: NodeJS.Signals, point: string): void {
    writeFileSync(this.order, `${signal} ${point}`);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }

  private get order(): string {
    return join(this.folder, 'order');
  }
}
