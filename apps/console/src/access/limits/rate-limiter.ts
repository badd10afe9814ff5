/** What is left of a caller's share, and for how long. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Until all of it is there again, in whole seconds. */
  readonly resetS: number;
  /** undefined: the request may pass; else when to come again, in whole seconds. */
  readonly retryAfterS?: number;
}

interface Window {
  readonly endsMs: number;
  used: number;
}

const WINDOW_MS = 60_000;
/** Callers remembered at once: beyond that the oldest are forgotten. */
const MOST_CALLERS = 20_000;

/** So many requests a minute for each caller, counted in this process alone. */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  constructor(
    readonly limit: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts a request of a caller. */
  take(caller: string): Allowance {
    const nowMs = this.now();
    const window = this.windowOf(caller, nowMs);
    window.used += 1;
    const resetS = Math.max(1, Math.ceil((window.endsMs - nowMs) / 1000));
    const remaining = Math.max(0, this.limit - window.used);
    return { limit: this.limit, remaining, resetS, ...(window.used > this.limit && { retryAfterS: resetS }) };
  }

  private windowOf(caller: string, nowMs: number): Window {
    const known = this.windows.get(caller);
    if (known && nowMs < known.endsMs) return known;
    const window = { endsMs: nowMs + WINDOW_MS, used: 0 };
    // last in, so that the first of the map is the one to forget
    this.windows.delete(caller);
    this.windows.set(caller, window);
    const [oldest] = this.windows.keys();
    if (this.windows.size > MOST_CALLERS && oldest !== undefined) this.windows.delete(oldest);
    return window;
  }
}
