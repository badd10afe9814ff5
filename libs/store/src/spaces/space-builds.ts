import { randomBytes } from 'node:crypto';
import type { Keyspace, SpaceRole } from '../keys.js';
import type { RedisClient } from '../redis-client.js';
import { runScript } from '../scripts.js';

export interface Switched {
  readonly done: boolean;
  /** Offset below which dead letters and forwards are published. */
  readonly mark: number;
}

/** Begins a space in addition to the live one, and makes it the live one or gives it up. */
export class SpaceBuilds {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
    private readonly role: Exclude<SpaceRole, 'live'>,
  ) {}

  /** The space that has begun and not ended; undefined = none. */
  async current(partition: number): Promise<string | undefined> {
    return (await this.redis.get(this.keyspace().pointer(partition))) ?? undefined;
  }

  /** Begins a space in place of the one found; returns the current one, which another caller may have begun. */
  begin(partition: number, found: string | undefined): Promise<string> {
    const name = `~${Date.now().toString(36)}${randomBytes(3).toString('hex')}`;
    return this.replace(partition, found, name);
  }

  /** Ends the space and marks it for removal. */
  async giveUp(partition: number, space: string): Promise<void> {
    await this.replace(partition, space, '');
  }

  private async replace(partition: number, found = '', name: string): Promise<string> {
    const keys = [this.keyspace().pointer(partition), this.keys.retired(partition)];
    return String(await runScript(this.redis, 'begin', this.keys.absent(partition), keys, [found, name]));
  }

  /**
   * Makes the space the live one (commands/switch.lua).
   * @throws KeyspaceMovedError when either pointer has changed
   */
  async switchSpace(
    partition: number,
    live: Keyspace,
    space: string,
    { publishedBelow, settings }: { readonly publishedBelow: number; readonly settings: string },
  ): Promise<Switched> {
    const built = this.keyspace(space);
    const keys = [
      ...[live.pointer(partition), built.pointer(partition), this.keys.retired(partition)],
      ...[live.position(partition), built.position(partition)],
    ];
    const args = [live.space, space, String(publishedBelow), settings];
    const [done, mark] = (await runScript(this.redis, 'switch', live.absent(partition), keys, args)) as [
      number,
      Buffer,
    ];
    return { done: done === 1, mark: Number(mark) };
  }

  private keyspace(space = ''): Keyspace {
    return this.keys.forSpace(this.role, space);
  }
}
