import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import type { TcpProxy, Weather } from '../network/tcp-proxy.js';
import { poll } from '../poll.js';
import type { World } from '../world.js';

type Server = 'redis' | 'broker';
type Harm = keyof TcpProxy['seen'];

/** Minimum duration; the weather lasts until it has had an effect. */
const LASTS_MS = 700;

const NAMES: Readonly<Record<Server, string>> = { redis: 'Redis', broker: 'the broker' };

function weather(name: string, harm: Harm, kind: Weather): (server: Server) => Fault {
  return (server) => ({
    name: `${name} ${NAMES[server]}`,
    async strike(world: World) {
      const { proxy } = world[server];
      const before = proxy.seen[harm];
      proxy.weather = kind;
      await sleep(LASTS_MS);
      await poll(() => (proxy.seen[harm] > before ? true : undefined));
      proxy.clearUp();
      const done = proxy.seen[harm] - before;
      return done > 0 ? `${harm} ${done}` : undefined;
    },
  });
}

export const slowNetwork = weather('slow network to', 'delayed', { kind: 'latency', ms: 80 });
export const blackhole = weather('silent network to', 'swallowed', { kind: 'blackhole' });
/** Requests take effect, but the sender gets no reply. */
export const repliesCut = weather('replies cut of', 'cut', { kind: 'cut-replies' });

export const connectionsReset = (server: Server): Fault => ({
  name: `connections reset to ${NAMES[server]}`,
  async strike(world) {
    const { proxy } = world[server];
    const before = proxy.seen.reset;
    await poll(() => {
      proxy.reset();
      return proxy.seen.reset > before ? true : undefined;
    });
    const done = proxy.seen.reset - before;
    return done > 0 ? `reset ${done}` : undefined;
  },
});
