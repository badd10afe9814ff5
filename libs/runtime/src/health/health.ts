/** A check of one thing that a process needs. */
export interface Probe {
  name: string;
  check(): ProbeResult | Promise<ProbeResult>;
}

export interface ProbeResult {
  ok: boolean;
  /** It works, but needs attention. */
  degraded?: boolean;
  /** For people: the problem, or the current state. */
  detail: string;
}

export interface HealthReport {
  ok: boolean;
  checks: Record<string, ProbeResult>;
}

const PROBE_TIMEOUT_MS = 2_000;

/** All probes of a process. */
export class Health {
  private readonly probes: Probe[] = [];

  constructor(private readonly timeoutMs = PROBE_TIMEOUT_MS) {}

  register(probe: Probe): void {
    this.probes.push(probe);
  }

  /** A probe that throws, or does not respond in time, is reported as failing. */
  async report(): Promise<HealthReport> {
    const results = await Promise.all(this.probes.map((probe) => this.run(probe)));
    const checks = Object.fromEntries(this.probes.map(({ name }, i) => [name, results[i] ?? UNKNOWN]));
    return { ok: results.every(({ ok }) => ok), checks };
  }

  private async run(probe: Probe): Promise<ProbeResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<ProbeResult>((resolve) => {
      timer = setTimeout(
        () => resolve({ ok: false, detail: `no response within ${this.timeoutMs} ms` }),
        this.timeoutMs,
      );
    });
    try {
      return await Promise.race([probe.check(), late]);
    } catch (error) {
      return { ok: false, detail: error instanceof Error ? error.message : String(error) };
    } finally {
      clearTimeout(timer);
    }
  }
}

const UNKNOWN: ProbeResult = { ok: false, detail: 'unknown' };
