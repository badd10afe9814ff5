import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the proxy treats bytes. */
export type Weather =
  | { readonly kind: 'clear' }
  | { readonly kind: 'latency'; readonly ms: number }
  /** Nothing arrives, in either direction, and no side gets an error. */
  | { readonly kind: 'blackhole' }
  /** Requests arrive and take effect; the reply is cut off, and the connection closes. */
  | { readonly kind: 'cut-replies' };

interface Link {
  readonly client: Socket;
  readonly server: Socket;
  /** Bytes are missing: the connection can only be closed. */
  isTorn: boolean;
}

/** Proxies connections between clients and one server on this machine, and counts its interventions. */
export class TcpProxy {
  weather: Weather = { kind: 'clear' };
  readonly seen = { delayed: 0, swallowed: 0, cut: 0, reset: 0 };
  private readonly links = new Set<Link>();
  private readonly listener: Server;

  private constructor(public targetPort: number) {
    this.listener = createServer({ noDelay: true }, (client) => this.join(client));
  }

  static async open(targetPort = 0): Promise<TcpProxy> {
    const proxy = new TcpProxy(targetPort);
    await new Promise<void>((resolve) => proxy.listener.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** Resets every connection, as a peer without memory of it does. */
  reset(): void {
    for (const link of this.links) this.breakOff(link);
  }

  /** From now on bytes pass; connections that have lost some are closed. */
  clearUp(): void {
    this.weather = { kind: 'clear' };
    for (const link of this.links) if (link.isTorn) this.breakOff(link);
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.listener.close(resolve));
    for (const link of this.links) this.part(link);
    await closed;
  }

  private join(client: Socket): void {
    const server = connect({ port: this.targetPort, host: '127.0.0.1', noDelay: true });
    const link = { client, server, isTorn: false };
    this.links.add(link);
    this.pump(link, client, server, 'request');
    this.pump(link, server, client, 'reply');
    for (const end of [client, server]) {
      end.on('error', () => this.part(link));
      end.on('close', () => this.part(link));
    }
  }

  private pump(link: Link, from: Socket, to: Socket, direction: 'request' | 'reply'): void {
    let underWay = 0;
    let last: Promise<unknown> = Promise.resolve();
    const pass = async (chunk: Buffer, dueAt: number): Promise<void> => {
      if (dueAt > Date.now()) await sleep(dueAt - Date.now());
      underWay--;
      if (to.writable) to.write(chunk);
    };
    from.on('data', (chunk: Buffer) => {
      const { weather } = this;
      if (weather.kind === 'blackhole') {
        this.seen.swallowed += chunk.length;
        link.isTorn = true;
      } else if (weather.kind === 'cut-replies' && direction === 'reply') {
        this.seen.cut++;
        this.breakOff(link);
      } else if (weather.kind === 'latency' || underWay > 0) {
        const ms = weather.kind === 'latency' ? weather.ms : 0;
        const dueAt = Date.now() + ms;
        if (ms > 0) this.seen.delayed++;
        underWay++;
        last = last.then(() => pass(chunk, dueAt));
      } else if (to.writable) {
        to.write(chunk);
      }
    });
  }

  private breakOff(link: Link): void {
    if (!this.links.delete(link)) return;
    this.seen.reset++;
    link.client.resetAndDestroy();
    link.server.resetAndDestroy();
  }

  private part(link: Link): void {
    this.links.delete(link);
    link.client.destroy();
    link.server.destroy();
  }
}
