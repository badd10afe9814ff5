import type { Principal } from '../access/principal.js';
import { Listeners } from './listeners.js';
import type { Stream } from './listeners.js';
import type { Change, LiveTopic } from './change.js';
import { LiveWatch } from './live-watch.js';
import type { Pollers } from './live-watch.js';

/** Publishes changes to listeners. */
export class LiveService {
  private readonly listeners: Listeners;
  private readonly watch: LiveWatch;

  constructor(limit: number, pollers: Pollers, onFailure: (error: unknown) => void) {
    this.listeners = new Listeners(limit);
    this.watch = new LiveWatch(this.listeners, pollers, onFailure);
  }

  /**
   * Connects a listener; `open` starts the response and returns the stream to write to.
   * @throws Problem when too many are connected
   */
  async listen(principal: Principal, open: () => Stream): Promise<void> {
    this.listeners.ensureRoom();
    await this.watch.start(principal.role === 'client' ? principal.clientId : undefined);
    this.listeners.ensureRoom();
    this.listeners.add(principal, open());
  }

  /** Publishes a change found in the logs that the console follows, rather than by polling. */
  publish(event: Change): void {
    this.listeners.publish(event);
  }

  /** Publishes a change of a client, if there is one. */
  publishClientChange(topic: LiveTopic, clientId: string | undefined): void {
    if (clientId !== undefined) this.publish({ topic, clientId });
  }

  async close(): Promise<void> {
    this.watch.stop();
    await this.listeners.close();
  }
}
