/** The remainder of a caller's limit, and how long it applies. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the full limit is available again. */
  readonly resetS: number;
  /** undefined: the request may pass; else the whole seconds until a retry. */
  readonly retryAfterS?: number;
}

interface Window {
  readonly endsMs: number;
  used: number;
}

const WINDOW_MS = 60_000;
/** Callers remembered at the same time: beyond that the oldest are forgotten. */
const MAX_CALLERS = 20_000;

/** Limits the requests a minute of each caller, counted in this process alone. */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  constructor(
    readonly limit: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts a request of a caller. */
  take(caller: string): Allowance {
    const nowMs = this.now();
    const window = this.currentWindow(caller, nowMs);
    window.used += 1;
    const resetS = Math.max(1, Math.ceil((window.endsMs - nowMs) / 1000));
    const remaining = Math.max(0, this.limit - window.used);
    return { limit: this.limit, remaining, resetS, ...(window.used > this.limit && { retryAfterS: resetS }) };
  }

  private currentWindow(caller: string, nowMs: number): Window {
    const known = this.windows.get(caller);
    if (known && nowMs < known.endsMs) return known;
    const window = { endsMs: nowMs + WINDOW_MS, used: 0 };
    // Reinserted last, so that the first entry of the map is the one to forget.
    this.windows.delete(caller);
    this.windows.set(caller, window);
    const [oldest] = this.windows.keys();
    if (this.windows.size > MAX_CALLERS && oldest !== undefined) this.windows.delete(oldest);
    return window;
  }
}
