import type { Listeners } from './listeners.js';
import type { LiveTopic } from './change.js';

/** The present state by topic: a text that differs whenever the topic has changed. */
export type LiveState = Readonly<Partial<Record<LiveTopic, string>>>;

export interface Pollers {
  readonly pollAll: () => Promise<LiveState>;
  readonly pollClient: (clientId: string) => Promise<LiveState>;
}

const POLL_INTERVAL_MS = 1_000;
const ALL = undefined;

/** Polls the state once a second for all listeners together and publishes the changes. Without listeners it stops. */
export class LiveWatch {
  /** The last state, under `ALL` for everything, and by client for those that listen. */
  private readonly lastStates = new Map<string | typeof ALL, LiveState>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly listeners: Pick<Listeners, 'count' | 'clientIds' | 'publish'>,
    private readonly pollers: Pollers,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Polls before a listener is added, so that no change from now on is missed. */
  async start(clientId: string | undefined): Promise<void> {
    if (!this.lastStates.has(clientId)) this.lastStates.set(clientId, await this.poll(clientId));
    this.timer ??= setTimeout(() => void this.run(), POLL_INTERVAL_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.lastStates.clear();
  }

  private async run(): Promise<void> {
    try {
      await this.compare();
    } catch (error) {
      // Changes in the meantime are found by the next poll that succeeds.
      this.onFailure(error);
    }
    this.timer = this.listeners.count > 0 ? setTimeout(() => void this.run(), POLL_INTERVAL_MS) : undefined;
    if (!this.timer) this.lastStates.clear();
  }

  private async compare(): Promise<void> {
    const clientIds = this.listeners.clientIds();
    for (const known of this.lastStates.keys())
      if (known !== ALL && !clientIds.has(known)) this.lastStates.delete(known);
    await Promise.all([ALL, ...clientIds].map((clientId) => this.compareOne(clientId)));
  }

  private async compareOne(clientId: string | typeof ALL): Promise<void> {
    const before = this.lastStates.get(clientId);
    const now = await this.poll(clientId);
    this.lastStates.set(clientId, now);
    if (before)
      for (const topic of changed(before, now))
        this.listeners.publish({ topic, ...(clientId !== ALL && { clientId }) });
  }

  private poll(clientId: string | typeof ALL): Promise<LiveState> {
    return clientId === ALL ? this.pollers.pollAll() : this.pollers.pollClient(clientId);
  }
}

/** The topics whose state differs. */
export const changed = (before: LiveState, now: LiveState): LiveTopic[] =>
  (Object.keys(now) as LiveTopic[]).filter((topic) => before[topic] !== now[topic]);
