import type { ProbeResult } from '../health/health.js';
import type { Precondition, PreconditionLogger } from './precondition.js';

/** Redis takes `CONFIG SET` and topics take `--alter` while everything runs. */
const LOOK_EVERY_MS = 30_000;

/**
 * Looks at the preconditions again and again. What was right at the start and is not any more does not stop the
 * process, whose work may be undisturbed so far: its health is degraded, and the log says so once.
 */
export class PreconditionWatch {
  private readonly found = new Map<string, readonly string[]>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly preconditions: readonly Precondition[],
    private readonly logger: PreconditionLogger,
  ) {}

  start(everyMs = LOOK_EVERY_MS): void {
    this.timer = setInterval(() => void this.look(), everyMs);
  }

  stop(): Promise<void> {
    clearInterval(this.timer);
    return Promise.resolve();
  }

  /** Faults found by the last look, by precondition. */
  faults(): ReadonlyMap<string, readonly string[]> {
    return new Map(this.preconditions.map(({ name }) => [name, this.found.get(name) ?? []]));
  }

  readonly name = 'settings';

  check(): ProbeResult {
    const faults = [...this.faults().values()].flat();
    return faults.length === 0
      ? { ok: true, detail: 'as they must be' }
      : { ok: true, degraded: true, detail: faults.join('\n') };
  }

  /** What cannot be looked at is another probe's matter, and stays as it was. */
  async look(): Promise<void> {
    await Promise.all(
      this.preconditions.map(async (precondition) => {
        const { name } = precondition;
        const findings = await precondition.look().catch(() => undefined);
        if (!findings) return;
        const before = this.found.get(name) ?? [];
        this.found.set(name, findings.faults);
        for (const fault of findings.faults)
          if (!before.includes(fault)) this.logger.error({ precondition: name }, fault);
        if (before.length > 0 && findings.faults.length === 0)
          this.logger.info({ precondition: name }, 'is as it must be again');
      }),
    );
  }
}
