import type { ProbeResult } from '../health/health.js';
import type { Precondition, PreconditionLogger } from './precondition.js';

/** Redis accepts `CONFIG SET` and topics accept `--alter` at run time. */
const CHECK_EVERY_MS = 30_000;

/**
 * Checks the preconditions regularly. One that was met at the start and no longer is does not stop the process,
 * whose work may be undisturbed so far: its health is degraded, and the fault is logged once.
 */
export class PreconditionWatch {
  private readonly found = new Map<string, readonly string[]>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly preconditions: readonly Precondition[],
    private readonly logger: PreconditionLogger,
  ) {}

  start(everyMs = CHECK_EVERY_MS): void {
    this.timer = setInterval(() => void this.refresh(), everyMs);
  }

  stop(): Promise<void> {
    clearInterval(this.timer);
    return Promise.resolve();
  }

  /** Faults found by the last check, by precondition. */
  faults(): ReadonlyMap<string, readonly string[]> {
    return new Map(this.preconditions.map(({ name }) => [name, this.found.get(name) ?? []]));
  }

  readonly name = 'settings';

  check(): ProbeResult {
    const faults = [...this.faults().values()].flat();
    return faults.length === 0
      ? { ok: true, detail: 'as required' }
      : { ok: true, degraded: true, detail: faults.join('\n') };
  }

  /** A precondition that cannot be checked is reported by another probe, and keeps its last result. */
  async refresh(): Promise<void> {
    await Promise.all(
      this.preconditions.map(async (precondition) => {
        const { name } = precondition;
        const findings = await precondition.check().catch(() => undefined);
        if (!findings) return;
        const before = this.found.get(name) ?? [];
        this.found.set(name, findings.faults);
        for (const fault of findings.faults)
          if (!before.includes(fault)) this.logger.error({ precondition: name }, fault);
        if (before.length > 0 && findings.faults.length === 0)
          this.logger.info({ precondition: name }, 'is as required again');
      }),
    );
  }
}
