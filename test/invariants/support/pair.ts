import { execFileSync } from 'node:child_process';
import type { Deployment } from '../../support/deployment/index.js';
import { eventually } from '../../support/deployment/eventually.js';
import type { AppProcess } from '../../support/processes/index.js';

/** By the operating system: whether a process is stopped. */
export const isFrozen = ({ pid }: AppProcess): boolean =>
  execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('T');

/** What it was told to lead, each time that the group was joined. */
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

  /** The one that leads, and the other. */
  roles(): { leader: AppProcess; other: AppProcess } {
    const [first, second] = this.both;
    return leads(first) ? { leader: first, other: second } : { leader: second, other: first };
  }

  /** Until one leads, the other stands by, and both are well. */
  async settled(): Promise<void> {
    await eventually(async () => {
      if (this.both.filter(leads).length !== 1) throw new Error('not exactly one of the two leads');
      for (const { url } of this.both) {
        const response = await fetch(`${url}/health/ready`);
        if (!response.ok) throw new Error(await response.text());
      }
    });
  }

  /** Lets a frozen one go on, until it has found its place beside the other. */
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
