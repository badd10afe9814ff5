import type { RedisClient } from '#store';
import { commitScript, replaceCommit } from '../../support/sent-commit.js';
import { RedisMemory } from '../../support/redis-memory.js';
import { tearNextCommit } from '../../support/torn-writes.js';
import { loseNextReply } from './lost-reply.js';

type Pick = (below: number) => number;

/** Faults that a store can suffer, by name, and how often each struck. */
export class Troubles {
  readonly struck = new Map<string, number>();
  private readonly memory: RedisMemory;
  private readonly all: Readonly<Record<string, () => Promise<void> | void>>;
  private readonly commit: unknown;
  private saved = 0;

  /** @param more further faults of this round alone */
  constructor(
    private readonly redis: RedisClient,
    prefix: string,
    private readonly names: readonly string[],
    private readonly pick: Pick,
    more: Readonly<Record<string, () => void>> = {},
  ) {
    this.commit = commitScript(redis);
    this.memory = new RedisMemory(redis, `${prefix}*`);
    this.all = {
      'torn commit': () => void tearNextCommit(redis, pick(101) / 100),
      'reply lost': () => loseNextReply(redis),
      'last writes lost': () => this.loseLastWrites(),
      'Redis emptied': () => this.memory.empty(),
      ...more,
    };
  }

  /** Strikes with one of the requested faults, now and then. */
  async strike(): Promise<void> {
    const name = this.names[this.pick(this.names.length || 1)];
    if (name === undefined || this.pick(name === 'Redis emptied' ? 40 : 3) > 0) return;
    this.end();
    const trouble = this.all[name];
    if (!trouble) throw new Error(`there is no trouble "${name}"`);
    await trouble();
    this.struck.set(name, (this.struck.get(name) ?? 0) + 1);
  }

  /** Disarms a tear that no commit has met. */
  end(): void {
    replaceCommit(this.redis, this.commit);
  }

  /** @throws when one of the requested faults never struck */
  assertStruck(): void {
    const never = this.names.find((name) => !this.struck.has(name));
    if (never !== undefined) throw new Error(`"${never}" never struck`);
  }

  /** Redis returns to an earlier state, as after a power loss. */
  private async loseLastWrites(): Promise<void> {
    if (this.saved++ % 2 === 0) await this.memory.save();
    else await this.memory.loseLastWrites();
  }
}
