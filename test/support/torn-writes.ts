import type { RedisClient } from '#store';

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
    const keys = rest.slice(0, keyCount);
    const commands = JSON.parse(String(rest[keyCount + 2])) as [string, number, number][];
    const args = rest.slice(keyCount + 3);
    const kept = Math.floor(commands.length * fraction);
    for (const [name, key, count] of commands.slice(0, kept)) {
      await redis.call(name, keys[key - 1] ?? '', ...args.splice(0, count));
    }
    told(commands.length);
    throw new Error('the connection broke');
  };
  return { writes };
}
