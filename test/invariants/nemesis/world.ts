import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '../../support/traffic/index.js';
import type { AppName } from '../../support/processes/index.js';
import { Deployment } from '../../support/deployment/index.js';
import { MINUTES } from './minutes.js';
import { TcpProxy } from './network/tcp-proxy.js';
import { BrokerUnderFire } from './servers/broker-under-fire.js';
import { RedisUnderFire } from './servers/redis-under-fire.js';
import { Supervised } from './supervised.js';

/** Number of processes of each app. */
type ProcessCounts = Readonly<Partial<Record<AppName, number>>>;

const PREFIX = 'contador.';

/** One deployment on servers of its own; a fault can break everything between them. */
export class World {
  /** A consumer without a heartbeat for this long loses its partitions. Short rounds use a shorter time. */
  static readonly sessionMs = MINUTES > 0 ? 10_000 : 3_000;

  private readonly taken = new Set<Supervised>();

  private constructor(
    readonly redis: RedisUnderFire,
    readonly broker: BrokerUnderFire,
    readonly deployment: Deployment,
    private readonly processCounts: ReadonlyMap<AppName, readonly Supervised[]>,
  ) {}

  /** @param settings environment of its processes */
  static async open(
    processCounts: ProcessCounts,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<World> {
    const [redisProxy, brokerProxy] = await Promise.all([TcpProxy.open(), TcpProxy.open()]);
    const [redis, broker] = await Promise.all([
      RedisUnderFire.start(redisProxy),
      BrokerUnderFire.start(brokerProxy),
    ]);
    const redisUrl = `redis://127.0.0.1:${redisProxy.port}`;
    const { sessionMs } = World;
    const proxied = {
      KAFKA_BROKERS: `127.0.0.1:${brokerProxy.port}`,
      CONTADOR_SESSION_TIMEOUT: `PT${sessionMs / 1_000}S`,
      ...settings,
    };
    const deployment = new Deployment({ brokers: [broker.address], redisUrl, prefix: PREFIX }, proxied);
    const members = Object.entries(processCounts).map(([name, count]): [AppName, Supervised[]] => [
      name as AppName,
      Array.from(
        { length: count },
        (_, index) => new Supervised(`${name}-${index + 1}`, (more) => deployment.app(name as AppName, more)),
      ),
    ]);
    const world = new World(redis, broker, deployment, new Map(members));
    await Promise.all(world.processes.map((process) => process.start()));
    return world;
  }

  get processes(): readonly Supervised[] {
    return [...this.processCounts.values()].flat();
  }

  listProcesses(name: AppName): readonly Supervised[] {
    return this.processCounts.get(name) ?? [];
  }

  /** Works on one process of an app, which is ready and reserved meanwhile. */
  async withOne<T>(
    name: AppName,
    random: Random,
    work: (one: Supervised, pid: number) => Promise<T>,
  ): Promise<T> {
    const one = random.pick(this.listProcesses(name).filter((each) => !this.taken.has(each)));
    this.taken.add(one);
    try {
      return await work(one, await one.waitForRestart(undefined));
    } finally {
      this.taken.delete(one);
    }
  }

  /**
   * Clears the weather and corrects clocks: what depends on a clock that is hours behind would happen hours
   * later.
   */
  async heal(): Promise<void> {
    for (const { proxy } of [this.redis, this.broker]) proxy.clearUp();
    const wrong = this.processes.filter(({ hasWrongClock }) => hasWrongClock);
    await Promise.all(
      wrong.map(async (one) => {
        const { pid } = one;
        await one.signal('SIGTERM');
        await one.waitForRestart(pid);
      }),
    );
  }

  /** Asserts that the weather is clear and both servers are the expected processes. */
  async assertHealed(): Promise<void> {
    for (const { proxy } of [this.redis, this.broker]) proxy.clearUp();
    await this.redis.assertSame();
    this.broker.assertSame();
  }

  /** Writes the logs of the processes into a new folder; resolves to the folder. */
  async keepLogs(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'contador-nemesis-logs-'));
    for (const { name, logs } of this.processes) {
      await writeFile(join(folder, `${name}.log`), logs.map((line) => `${JSON.stringify(line)}\n`).join(''));
    }
    return folder;
  }

  async close(): Promise<void> {
    for (const process of this.processes) process.retire();
    await this.deployment.stop();
    await Promise.all(this.processes.map((process) => process.ended()));
    await Promise.all([this.redis, this.broker].map(({ proxy }) => proxy.close()));
    await Promise.all([this.redis.stop(), this.broker.stop()]);
  }
}
