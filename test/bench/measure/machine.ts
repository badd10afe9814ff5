import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** The machine and the version of a measurement. `load` is of the last minute before it. */
export interface Machine {
  readonly date: string;
  readonly contador: string;
  readonly node: string;
  readonly os: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly load: number;
}

export function machine(): Machine {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return {
    date: new Date().toISOString().slice(0, 10),
    contador: `${version} (${commit()})`,
    node: process.version,
    os: `${platform()} ${release()} ${arch()}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: load(),
  };
}

/** Load of the last minute. */
const load = (): number => Number((loadavg()[0] ?? 0).toFixed(2));

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'no commit';
  }
}
