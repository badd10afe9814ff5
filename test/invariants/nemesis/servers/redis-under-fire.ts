import type { Redis } from 'ioredis';
import { localRedis } from '../../../support/services/local/local-redis.js';
import type { TcpProxy } from '../network/tcp-proxy.js';
import { askRedis, redisInfo } from './ask-redis.js';

type LocalRedis = Awaited<ReturnType<typeof localRedis>>;

/** The Redis that a deployment uses through a proxy, with proof that it is still the expected process. */
export class RedisUnderFire {
  private runId = '';
  private readonly retired: LocalRedis[] = [];

  private constructor(
    private server: LocalRedis,
    readonly proxy: TcpProxy,
  ) {}

  static async start(proxy: TcpProxy): Promise<RedisUnderFire> {
    const redis = new RedisUnderFire(await localRedis(), proxy);
    proxy.targetPort = redis.server.port;
    await redis.isAnother();
    return redis;
  }

  get pid(): number {
    return this.server.pid ?? 0;
  }

  get port(): number {
    return this.server.port;
  }

  get dir(): string {
    return this.server.dir ?? '';
  }

  kill(signal: NodeJS.Signals): Promise<void> {
    return this.server.kill(signal);
  }

  async restart(): Promise<void> {
    await this.server.restart();
    await this.isAnother();
  }

  /** Another server takes over. */
  async switchServer(server: LocalRedis): Promise<void> {
    this.retired.push(this.server);
    this.server = server;
    this.proxy.targetPort = server.port;
    this.proxy.reset();
    await this.isAnother();
  }

  /** @throws if Redis was restarted without a requested restart */
  async assertSame(): Promise<void> {
    const { pid, runId } = await this.identity();
    if (pid !== this.pid || runId !== this.runId)
      throw new Error(`Redis is process ${pid}, run ${runId}; expected ${this.pid}, ${this.runId}`);
  }

  /** A section of INFO, over a direct connection, as all queries here. */
  info(section: string): Promise<ReadonlyMap<string, string>> {
    return redisInfo(this.port, section);
  }

  ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    return askRedis(this.port, question);
  }

  /** Whether Redis answers within a time. */
  answers(withinMs: number): Promise<boolean> {
    return askRedis(this.port, (redis) => redis.ping(), withinMs).then(
      () => true,
      () => false,
    );
  }

  async stop(): Promise<void> {
    await Promise.all([this.server, ...this.retired].map((server) => server.stop()));
  }

  /** @throws if a restart was requested and the same process still answers */
  private async isAnother(): Promise<void> {
    const { pid, runId } = await this.identity();
    if (pid !== this.pid || runId === this.runId)
      throw new Error(`Redis should be the new process ${this.pid}; it is ${pid}, run ${runId}`);
    this.runId = runId;
  }

  private async identity(): Promise<{ pid: number; runId: string }> {
    const server = await this.info('server');
    return { pid: Number(server.get('process_id')), runId: server.get('run_id') ?? '' };
  }
}
