import { execFileSync } from 'node:child_process';
import type { Deployment } from '../../support/deployment/index.js';
import { eventually } from '../../support/deployment/eventually.js';
import type { AppProcess } from '../../support/processes/index.js';

/** Whether the operating system reports a process as stopped. */
export const isFrozen = ({ pid }: AppProcess): boolean =>
  execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('T');

/** The partitions assigned to it, for each time the group was joined. */
const assignments = ({ logs }: AppProcess): number[][] =>
  logs.filter(({ msg }) => msg === 'partitions assigned').map((line) => line['partitions'] as number[]);

/** Two billing processes of one number series, of which one leads. */
export class Pair {
  readonly both: readonly [AppProcess, AppProcess];

  constructor(deployment: Deployment, env: Readonly<Record<string, string>>) {
    this.both = [deployment.app('billing', env), deployment.app('billing', env)];
  }

  async start(): Promise<void> {
    for (const app of this.both) await app.start();
    await this.settled();
  }

  /** The leader, and the other process. */
  roles(): { leader: AppProcess; other: AppProcess } {
    const [first, second] = this.both;
    return leads(first) ? { leader: first, other: second } : { leader: second, other: first };
  }

  /** Waits until one leads, the other is on standby, and both are healthy. */
  async settled(): Promise<void> {
    await eventually(async () => {
      if (this.both.filter(leads).length !== 1) throw new Error('not exactly one of the two leads');
      for (const { url } of this.both) {
        const response = await fetch(`${url}/health/ready`);
        if (!response.ok) throw new Error(await response.text());
      }
    });
  }

  /** Resumes a frozen process, and waits until it is on standby. */
  async thaw(frozen: AppProcess): Promise<void> {
    const before = assignments(frozen).length;
    await frozen.kill('SIGCONT');
    await eventually(async () => {
      if (assignments(frozen).length === before) throw new Error('it has not joined the group again');
    });
    await this.settled();
  }
}

export const leads = (app: AppProcess): boolean => (assignments(app).at(-1) ?? []).includes(0);
