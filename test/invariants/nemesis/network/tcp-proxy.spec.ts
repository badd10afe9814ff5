import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { poll } from '../poll.js';
import { TcpProxy } from './tcp-proxy.js';

describe('TcpProxy', () => {
  let server: Server;
  let proxy: TcpProxy;
  const received: string[] = [];
  const sockets: Socket[] = [];
  beforeEach(async () => {
    received.length = 0;
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        received.push(data.toString());
        socket.write(`${data.toString()}!`);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    proxy = await TcpProxy.open((server.address() as AddressInfo).port);
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await proxy.close();
    server.close();
  });

  async function client(): Promise<Socket> {
    const socket = connect(proxy.port, '127.0.0.1');
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  }
  const reply = async (socket: Socket): Promise<string> => String((await once(socket, 'data'))[0]);
  const failure = async (socket: Socket): Promise<unknown> =>
    ((await once(socket, 'error'))[0] as NodeJS.ErrnoException).code;

  it('passes bytes on in clear weather, and counts nothing', async () => {
    const socket = await client();
    socket.write('a');
    expect(await reply(socket)).toBe('a!');
    expect(proxy.seen).toEqual({ delayed: 0, swallowed: 0, cut: 0, reset: 0 });
  });

  it('delays bytes, and keeps their order when the delay ends', async () => {
    const socket = await client();
    proxy.weather = { kind: 'latency', ms: 200 };
    const begunAt = performance.now();
    socket.write('a');
    expect(await poll(() => proxy.seen.delayed || undefined)).toBeGreaterThan(0);
    proxy.clearUp();
    socket.write('b');
    let text = '';
    while (!text.includes('b')) text += await reply(socket);
    expect(performance.now() - begunAt).toBeGreaterThan(195);
    expect(received.join('')).toBe('ab');
  });

  it('swallows everything, and closes connections that lost bytes when the weather clears', async () => {
    const socket = await client();
    proxy.weather = { kind: 'blackhole' };
    socket.write('abc');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(received).toEqual([]);
    const failed = failure(socket);
    proxy.clearUp();
    expect(await failed).toBe('ECONNRESET');
    expect(proxy.seen.swallowed).toBe(3);
  });

  it('lets a request take effect, and cuts off the reply', async () => {
    const socket = await client();
    proxy.weather = { kind: 'cut-replies' };
    const failed = failure(socket);
    socket.write('a');
    expect(await failed).toBe('ECONNRESET');
    expect(received).toEqual(['a']);
    expect(proxy.seen.cut).toBe(1);
  });

  it('resets connections', async () => {
    const socket = await client();
    socket.write('a');
    await reply(socket);
    const failed = failure(socket);
    proxy.reset();
    expect(await failed).toBe('ECONNRESET');
    expect(proxy.seen.reset).toBe(1);
  });
});
