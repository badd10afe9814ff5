import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { makeFolder } from './make-folder.js';

/** The progress of publishing a file: every line up to `line` is acknowledged, or refused and listed. */
export interface PublishProgress {
  readonly line: number;
  readonly published: number;
  readonly refused: number;
}

/**
 * Stores the progress of publishing, one small file per (file, target) in the user's state folder. If it cannot be
 * written, `onFailure` is called once and nothing is stored from then on: publishing continues without a checkpoint.
 */
export class Checkpoint {
  private readonly path: string;
  private kept = true;

  /** @param id identifies the file and the target topic */
  constructor(
    id: string,
    private readonly onFailure: (message: string) => void,
    folder: string = stateFolder(),
  ) {
    const name = createHash('sha256').update(id).digest('hex').slice(0, 32);
    this.path = join(folder, `${name}.json`);
  }

  /** Whether a later run can resume from here. */
  get isKept(): boolean {
    return this.kept;
  }

  read(): PublishProgress | undefined {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as PublishProgress;
    } catch {
      return undefined;
    }
  }

  /** Replaces the file atomically: after a crash the previous checkpoint is still there. */
  write(progress: PublishProgress): void {
    this.attempt(() => {
      makeFolder(dirname(this.path));
      writeFileSync(`${this.path}.new`, JSON.stringify(progress));
      renameSync(`${this.path}.new`, this.path);
    });
  }

  clear(): void {
    this.attempt(() => rmSync(this.path, { force: true }));
  }

  private attempt(write: () => void): void {
    if (!this.kept) return;
    try {
      write();
    } catch (error) {
      this.kept = false;
      this.onFailure(error instanceof Error ? error.message : String(error));
    }
  }
}

/** `$XDG_STATE_HOME/contador/publish`; the XDG specification ignores a path that is not absolute. */
export const stateFolder = (xdgStateHome = process.env['XDG_STATE_HOME'] ?? ''): string =>
  join(
    isAbsolute(xdgStateHome) ? xdgStateHome : join(homedir(), '.local', 'state'),
    ...['contador', 'publish'],
  );
