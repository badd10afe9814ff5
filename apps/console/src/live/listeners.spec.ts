import { afterEach, describe, expect, it } from '@jest/globals';
import { Listeners } from './listeners.js';
import type { Stream } from './listeners.js';

class Written implements Stream {
  text = '';
  writableLength = 0;
  ended = '';
  private onClose: () => void = () => undefined;
  constructor(private readonly reads = true) {}
  write(text: string): boolean {
    this.text += text;
    if (!this.reads) this.writableLength += text.length;
    return this.reads;
  }
  end(): void {
    this.ended = 'ended';
  }
  destroy(): void {
    this.ended = 'destroyed';
  }
  once(_event: 'close', listener: () => void): void {
    this.onClose = listener;
  }
  close(): void {
    this.onClose();
  }
}

const ops = { name: 'ana', role: 'ops' } as const;
const acme = { name: 'bea', role: 'client', clientId: 'acme' } as const;

describe('listeners', () => {
  let now = 0;
  let listeners = new Listeners(0);
  const fresh = (limit: number): Listeners => {
    void listeners.close();
    return (listeners = new Listeners(limit, () => now));
  };
  afterEach(() => listeners.close());

  it('receive what they may see, a client only changes of its own', () => {
    const [all, own, other] = [new Written(), new Written(), new Written()];
    fresh(9).add(ops, all);
    listeners.add(acme, own);
    listeners.add({ ...acme, clientId: 'globex' }, other);
    listeners.publish({ topic: 'ingest' });
    listeners.publish({ topic: 'usage', clientId: 'acme' });
    expect(all.text).toBe(
      'retry: 2000\n: hello\n\nevent: ingest\ndata: {}\n\nevent: usage\ndata: {"clientId":"acme"}\n\n',
    );
    expect(own.text).toBe('retry: 2000\n: hello\n\nevent: usage\ndata: {"clientId":"acme"}\n\n');
    expect(other.text).not.toContain('event');
    expect(listeners.clientIds()).toEqual(new Set(['acme', 'globex']));
  });

  it('that do not read are disconnected, and do not delay the others', () => {
    const [slow, quick] = [new Written(false), new Written()];
    fresh(2).add(ops, slow);
    listeners.add(ops, quick);
    for (let count = 0; count < 1_000; count++) listeners.publish({ topic: 'usage' });
    expect([slow.ended, quick.ended, listeners.count]).toEqual(['destroyed', '', 1]);
    expect(quick.text.match(/event/g)).toHaveLength(1_000);
    expect(slow.writableLength).toBeLessThan(17_000);
  });

  it('are limited in number, until one disconnects', () => {
    const one = new Written();
    fresh(1).ensureRoom();
    listeners.add(ops, one);
    expect(() => listeners.ensureRoom()).toThrow('Too many');
    one.close();
    expect(() => listeners.ensureRoom()).not.toThrow();
  });

  it('receive heartbeats until they expire or the server closes', () => {
    const [old, young] = [new Written(), new Written()];
    fresh(2).add(ops, old);
    now += 300_000;
    listeners.add(acme, young);
    now += 300_000;
    listeners.sendHeartbeat();
    expect([old.ended, young.text]).toEqual(['ended', expect.stringContaining(': still here')]);
    void listeners.close();
    expect([young.ended, listeners.count]).toEqual(['ended', 0]);
  });
});
