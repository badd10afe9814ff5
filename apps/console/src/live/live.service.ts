import type { Principal } from '../access/principal.js';
import { Listeners } from './listeners.js';
import type { Stream } from './listeners.js';
import type { Change, LiveTopic } from './change.js';
import { LiveWatch } from './live-watch.js';
import type { Pollers } from './live-watch.js';

/** Tells who listens what changes. */
export class LiveService {
  private readonly listeners: Listeners;
  private readonly watch: LiveWatch;

  constructor(most: number, looks: Pollers, onFailure: (error: unknown) => void) {
    this.listeners = new Listeners(most);
    this.watch = new LiveWatch(this.listeners, looks, onFailure);
  }

  /**
   * Lets somebody listen; `open` says that they may, and gives what to write to.
   * @throws Problem when too many do
   */
  async listen(principal: Principal, open: () => Stream): Promise<void> {
    this.listeners.makeRoom();
    await this.watch.begin(principal.role === 'client' ? principal.clientId : undefined);
    this.listeners.makeRoom();
    this.listeners.add(principal, open());
  }

  /** What is heard of otherwise than by looking: from the logs that the console follows. */
  tell(event: Change): void {
    this.listeners.tell(event);
  }

  /** The same, of a client that may not have been concerned. */
  tellOf(topic: LiveTopic, clientId: string | undefined): void {
    if (clientId !== undefined) this.tell({ topic, clientId });
  }

  async close(): Promise<void> {
    this.watch.stop();
    await this.listeners.close();
  }
}
