import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface CheckOutcome {
  readonly passed: boolean;
  /** The lines of its output: one for each fault. */
  readonly faults: readonly string[];
}

/** Runs Node in a new Git repository with these files, by path, and removes the folder. */
export function runCheck(
  files: Readonly<Record<string, string>>,
  script: string,
  ...args: string[]
): CheckOutcome {
  const folder = mkdtempSync(join(tmpdir(), 'contador-check-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status === null || (status !== 0 && stdout + stderr === '')) throw new Error(`${script} did not run`);
    return { passed: status === 0, faults: (stdout + stderr).split('\n').filter(Boolean) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
