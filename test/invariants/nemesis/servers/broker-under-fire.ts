import { localKafka } from '../../../support/services/local/local-kafka.js';
import { freePorts } from '../../../support/services/free-ports.js';
import type { KafkaService } from '../../../support/services/index.js';
import type { TcpProxy } from '../network/tcp-proxy.js';

/** A broker with two listeners: one behind a proxy, for the deployment, and a direct one, for the test. */
export class BrokerUnderFire {
  private knownPid: number | undefined;

  private constructor(
    private readonly server: KafkaService,
    readonly proxy: TcpProxy,
    /** The direct listener. */
    readonly address: string,
  ) {
    this.knownPid = server.pid;
  }

  static async start(proxy: TcpProxy): Promise<BrokerUnderFire> {
    const [direct = 0, proxied = 0, controller = 0] = await freePorts(3);
    const address = `127.0.0.1:${direct}`;
    proxy.targetPort = proxied;
    // A client stays with the listener that it first used: each listener announces its own address.
    const server = await localKafka({
      config: {
        listeners: `PLAINTEXT://${address},PROXIED://127.0.0.1:${proxied},CONTROLLER://127.0.0.1:${controller}`,
        'advertised.listeners': `PLAINTEXT://${address},PROXIED://127.0.0.1:${proxy.port}`,
        'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT',
        'group.min.session.timeout.ms': '1000',
        'controller.quorum.voters': `1@127.0.0.1:${controller}`,
      },
    });
    return new BrokerUnderFire(server, proxy, address);
  }

  get pid(): number {
    return this.server.pid ?? 0;
  }

  get isRunning(): boolean {
    return isAlive(this.pid);
  }

  kill(signal: NodeJS.Signals): Promise<void> {
    return this.server.kill(signal);
  }

  /** @throws if the same process still runs */
  async restart(): Promise<void> {
    const before = this.knownPid;
    await this.server.restart();
    if (this.pid === before || !this.isRunning) throw new Error(`the broker is still process ${this.pid}`);
    this.knownPid = this.pid;
  }

  /** @throws if the process is gone or another one without a requested restart */
  assertSame(): void {
    if (this.pid !== this.knownPid || !this.isRunning)
      throw new Error(`the broker was process ${this.knownPid}, now ${this.pid}, and may be gone`);
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
