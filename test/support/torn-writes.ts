import type { RedisClient } from '#store';
import { unpack } from '../../libs/store/src/unpack.js';

type Script = (keyCount: number, ...rest: (string | Buffer)[]) => Promise<unknown>;

/**
 * What a torn append-only file leaves of a commit: makes the next `commit` script do only its first `count`
 * writes, in order and without comparing, and fail as a lost connection would. Returns how many writes it had.
 */
export function tearNextCommit(redis: RedisClient, fraction: number): { readonly writes: Promise<number> } {
  const client = redis as unknown as { contador_commitBuffer: Script };
  const whole = client.contador_commitBuffer;
  let told: (writes: number) => void = () => undefined;
  const writes = new Promise<number>((resolve) => (told = resolve));
  client.contador_commitBuffer = async (keyCount, ...rest) => {
    client.contador_commitBuffer = whole;
    const commands = unpack(rest[keyCount + 2] as Buffer) as Buffer[][];
    const kept = Math.floor(commands.length * fraction);
    for (const [name, ...args] of commands.slice(0, kept)) await redis.call(String(name), ...args);
    told(commands.length);
    throw new Error('the connection broke');
  };
  return { writes };
}
