import type { Listeners } from './listeners.js';
import type { LiveTopic } from './change.js';

/** How things stand, by topic: a text that differs when something there has changed. */
export type LiveState = Readonly<Partial<Record<LiveTopic, string>>>;

export interface Pollers {
  readonly atAll: () => Promise<LiveState>;
  readonly atClient: (clientId: string) => Promise<LiveState>;
}

const EVERY_MS = 1_000;
const ALL = undefined;

/** Looks once a second how things stand, for all who listen together, and tells what has changed. Of nobody, it rests. */
export class LiveWatch {
  /** Of everything under `ALL`, and of the clients that listen. */
  private readonly stood = new Map<string | typeof ALL, LiveState>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly listeners: Pick<Listeners, 'count' | 'clientIds' | 'tell'>,
    private readonly looks: Pollers,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Looks before somebody listens, so that nothing that changes from now on goes untold. */
  async begin(clientId: string | undefined): Promise<void> {
    if (!this.stood.has(clientId)) this.stood.set(clientId, await this.look(clientId));
    this.timer ??= setTimeout(() => void this.turn(), EVERY_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stood.clear();
  }

  private async turn(): Promise<void> {
    try {
      await this.compare();
    } catch (error) {
      // what has changed meanwhile is seen at the next look that succeeds
      this.onFailure(error);
    }
    this.timer = this.listeners.count > 0 ? setTimeout(() => void this.turn(), EVERY_MS) : undefined;
    if (!this.timer) this.stood.clear();
  }

  private async compare(): Promise<void> {
    const clientIds = this.listeners.clientIds();
    for (const known of this.stood.keys())
      if (known !== ALL && !clientIds.has(known)) this.stood.delete(known);
    await Promise.all([ALL, ...clientIds].map((clientId) => this.compareOne(clientId)));
  }

  private async compareOne(clientId: string | typeof ALL): Promise<void> {
    const before = this.stood.get(clientId);
    const now = await this.look(clientId);
    this.stood.set(clientId, now);
    if (before)
      for (const topic of changed(before, now))
        this.listeners.tell({ topic, ...(clientId !== ALL && { clientId }) });
  }

  private look(clientId: string | typeof ALL): Promise<LiveState> {
    return clientId === ALL ? this.looks.atAll() : this.looks.atClient(clientId);
  }
}

/** The topics that stand differently. */
export const changed = (before: LiveState, now: LiveState): LiveTopic[] =>
  (Object.keys(now) as LiveTopic[]).filter((topic) => before[topic] !== now[topic]);
