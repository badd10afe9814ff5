/** A running server under the control of a test or of the demo. */
export interface Service {
  /** Process id of a local server; absent for containers and for addresses that were given. */
  readonly pid?: number | undefined;
  /** Sends a signal (default SIGKILL). After SIGKILL and SIGTERM it resolves once the server is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same ports with the same data; ends it first if it still runs. */
  restart(): Promise<void>;
  /** Ends it and removes its data. A second call does nothing. */
  stop(): Promise<void>;
}

export interface KafkaService extends Service {
  /** `host:port` of each broker. */
  readonly brokers: string[];
}

export interface RedisService extends Service {
  /** `redis://host:port` */
  readonly url: string;
  /** Working folder of a local server, which holds the append-only file. */
  readonly dir?: string | undefined;
}

interface Ownership {
  /** A separate server even where an address is given: for suites that kill it. */
  own?: boolean;
}

export interface KafkaOptions extends Ownership {
  /** Further broker settings, for example `{ 'log.retention.check.interval.ms': '1000' }`. */
  config?: Record<string, string>;
}

export interface RedisOptions extends Ownership {
  /** Further Redis settings, for example `{ maxmemory: '64mb' }`. */
  config?: Record<string, string>;
}

/** How a server is provided. */
export type Way = 'given' | 'containers' | 'local';
