import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Connections } from '#connections';
import { DocumentReader, UsageReader } from '#store';
import type { Principal } from '../access/principal.js';
import { ConsoleConfig } from '../config/console-config.js';
import { ClosingReports } from '../ops/closing-reports.js';
import { IngestMonitor } from '../ops/ingest-monitor.js';
import { Listeners } from './listeners.js';
import type { Stream } from './listeners.js';
import type { Change, LiveTopic } from './change.js';
import { livePollers } from './live-pollers.js';
import { LiveWatch } from './live-watch.js';

/** Publishes changes to listeners. */
@Injectable()
export class LiveService implements OnModuleDestroy {
  private readonly listeners: Listeners;
  private readonly watch: LiveWatch;

  constructor(
    { liveListeners }: ConsoleConfig,
    { logger }: Connections,
    monitor: IngestMonitor,
    closing: ClosingReports,
    documents: DocumentReader,
    usage: UsageReader,
  ) {
    this.listeners = new Listeners(liveListeners);
    this.watch = new LiveWatch(this.listeners, livePollers({ monitor, closing, documents, usage }), (err) =>
      logger.warn({ err }, 'could not check for changes'),
    );
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

  /** Ends every connection before the HTTP server closes, which would wait for them. */
  async onModuleDestroy(): Promise<void> {
    this.watch.stop();
    await this.listeners.close();
  }
}
