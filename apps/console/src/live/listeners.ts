import type { Principal } from '../access/principal.js';
import { Problem } from '../problems/problem.js';
import { frameOf } from './change.js';
import type { Change } from './change.js';

/** After a connection is lost, a browser comes back so soon. */
const RETRY_MS = 2_000;
const HEARTBEAT_MS = 15_000;
/** Whoever has not taken so much of what was said is dropped; it comes back and asks for all anew. */
const MOST_UNREAD_BYTES = 16 * 1024;
/** By then who listens is asked again who they are: a key may have been revoked. */
const LONGEST_MS = 10 * 60_000;

/** Where a listener is written to: a response. */
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

/** Everybody who listens. None of them holds the others up. */
export class Listeners {
  private readonly all = new Set<Listener>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly most: number,
    private readonly now: () => number = Date.now,
  ) {
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS).unref();
  }

  get count(): number {
    return this.all.size;
  }

  /** The clients that listen for themselves. */
  clientIds(): Set<string> {
    return new Set(
      Array.from(this.all, ({ principal }) => ownClientOf(principal)).filter((id) => id !== undefined),
    );
  }

  /** @throws Problem when so many listen already */
  makeRoom(): void {
    if (this.all.size >= this.most)
      throw new Problem(
        'unavailable',
        'Too many are listening: ask every few seconds instead, or later again',
      );
  }

  add(principal: Principal, stream: Stream): void {
    const listener = { principal, stream, untilMs: this.now() + LONGEST_MS };
    this.all.add(listener);
    stream.once('close', () => this.all.delete(listener));
    this.write(listener, `retry: ${RETRY_MS}\n: hello\n\n`);
  }

  /** Tells those who may know: of a client's data itself, and who sees all. */
  tell(event: Change): void {
    const frame = frameOf(event);
    for (const listener of this.all) {
      const own = ownClientOf(listener.principal);
      if (listener.principal.role !== 'client' || (own !== undefined && own === event.clientId))
        this.write(listener, frame);
    }
  }

  /** Says that it is still there, and lets go of those whose time is up. */
  beat(): void {
    for (const listener of this.all) {
      if (listener.untilMs > this.now()) this.write(listener, ': still here\n\n');
      else this.drop(listener, 'end');
    }
  }

  close(): Promise<void> {
    clearInterval(this.heartbeat);
    for (const listener of this.all) this.drop(listener, 'end');
    return Promise.resolve();
  }

  private write(listener: Listener, text: string): void {
    const { stream } = listener;
    if (!stream.write(text) && stream.writableLength > MOST_UNREAD_BYTES) this.drop(listener, 'destroy');
  }

  private drop(listener: Listener, how: 'end' | 'destroy'): void {
    this.all.delete(listener);
    listener.stream[how]();
  }
}

/** Of role `client`: a listener of that role without one hears nothing. */
const ownClientOf = ({ role, clientId }: Principal): string | undefined =>
  role === 'client' ? clientId : undefined;
