import type { Principal } from '../access/principal.js';
import { Problem } from '../problems/problem.js';
import { toFrame } from './change.js';
import type { Change } from './change.js';

/** How long a browser waits before it reconnects. */
const RETRY_MS = 2_000;
const HEARTBEAT_MS = 15_000;
/** A client whose unread buffer exceeds this limit is disconnected; it reconnects and refetches. */
const MAX_UNREAD_BYTES = 16 * 1024;
/** The longest connection: a reconnect authenticates the listener again, whose key may have been revoked. */
const MAX_CONNECTION_MS = 10 * 60_000;

/** The response that a listener is written to. */
export interface Stream {
  readonly writableLength: number;
  write(text: string): boolean;
  end(): void;
  destroy(): void;
  once(event: 'close', listener: () => void): unknown;
}

interface Listener {
  readonly principal: Principal;
  readonly stream: Stream;
  readonly untilMs: number;
}

/** The connected listeners. A slow one does not delay the others. */
export class Listeners {
  private readonly all = new Set<Listener>();
  private readonly heartbeatTimer: NodeJS.Timeout;

  constructor(
    private readonly limit: number,
    private readonly now: () => number = Date.now,
  ) {
    this.heartbeatTimer = setInterval(() => this.sendHeartbeat(), HEARTBEAT_MS).unref();
  }

  get count(): number {
    return this.all.size;
  }

  /** The clients whose own principals listen. */
  clientIds(): Set<string> {
    return new Set(
      Array.from(this.all, ({ principal }) => ownClientId(principal)).filter((id) => id !== undefined),
    );
  }

  /** @throws Problem when the maximum number of listeners is connected */
  ensureRoom(): void {
    if (this.all.size >= this.limit)
      throw new Problem('unavailable', 'Too many live connections: poll every few seconds or retry later');
  }

  add(principal: Principal, stream: Stream): void {
    const listener = { principal, stream, untilMs: this.now() + MAX_CONNECTION_MS };
    this.all.add(listener);
    stream.once('close', () => this.all.delete(listener));
    this.write(listener, `retry: ${RETRY_MS}\n: hello\n\n`);
  }

  /** Sends a change to those who may see it: the client concerned, and every role that sees all clients. */
  publish(event: Change): void {
    const frame = toFrame(event);
    for (const listener of this.all) {
      const own = ownClientId(listener.principal);
      if (listener.principal.role !== 'client' || (own !== undefined && own === event.clientId))
        this.write(listener, frame);
    }
  }

  /** Sends a heartbeat, and disconnects listeners that have expired. */
  sendHeartbeat(): void {
    for (const listener of this.all) {
      if (listener.untilMs > this.now()) this.write(listener, ': still here\n\n');
      else this.drop(listener, 'end');
    }
  }

  close(): Promise<void> {
    clearInterval(this.heartbeatTimer);
    for (const listener of this.all) this.drop(listener, 'end');
    return Promise.resolve();
  }

  private write(listener: Listener, text: string): void {
    const { stream } = listener;
    if (!stream.write(text) && stream.writableLength > MAX_UNREAD_BYTES) this.drop(listener, 'destroy');
  }

  private drop(listener: Listener, how: 'end' | 'destroy'): void {
    this.all.delete(listener);
    listener.stream[how]();
  }
}

/** The client of a principal in the role `client`; such a principal without a client receives nothing. */
const ownClientId = ({ role, clientId }: Principal): string | undefined =>
  role === 'client' ? clientId : undefined;
