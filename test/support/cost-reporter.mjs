import { execFile } from 'node:child_process';
import { relative } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { promisify } from 'node:util';

const SLOWEST = 10;
const SAMPLE_EVERY_MS = 5_000;

/** Prints the slowest suites and the peak memory of the processes at the end of a whole run. */
export default class CostReporter {
  #suites = [];
  #peak = { allKb: 0, oneKb: 0, command: '' };
  #sampling;

  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunStart() {
    this.#sampling = setInterval(() => void this.#sample(), SAMPLE_EVERY_MS).unref();
  }

  onTestFileResult({ path }, { perfStats }) {
    this.#suites.push({ path: relative(this.rootDir, path), seconds: perfStats.runtime / 1_000 });
  }

  onRunComplete() {
    clearInterval(this.#sampling);
    if (this.#suites.length <= SLOWEST) return;
    const slowest = this.#suites.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
    const { allKb, oneKb, command } = this.#peak;
    const lines = [
      `Slowest ${SLOWEST} suites:`,
      ...slowest.map(({ path, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${path}`),
      `Peak memory: ${megabytes(allKb)} of all test processes and servers together, ${megabytes(oneKb)} of one (${command})`,
    ];
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }

  async #sample() {
    const processes = await descendants(process.pid);
    const allKb = processes.reduce((sum, { kb }) => sum + kb, 0);
    this.#peak.allKb = Math.max(this.#peak.allKb, allKb);
    for (const { kb, command } of processes)
      if (kb > this.#peak.oneKb) Object.assign(this.#peak, { oneKb: kb, command });
  }
}

const megabytes = (kb) => `${Math.round(kb / 1_024)} MB`;

/** Resident memory of a process and its descendants; empty where there is no `ps`. */
async function descendants(root) {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm=']).catch(() => ({
    stdout: '',
  }));
  const all = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, kb, ...command]) => ({
      ...{ pid: Number(pid), parent: Number(parent), kb: Number(kb) },
      command: command.join(' '),
    }));
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}
