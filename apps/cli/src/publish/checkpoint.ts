import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { makeFolder } from './make-folder.js';

/** How far a file was published: all lines up to `line` were acknowledged, or refused and listed. */
export interface Progressed {
  readonly line: number;
  readonly published: number;
  readonly refused: number;
}

/**
 * Remembers how far a publishing came, one small file per (file, target) in the user's state folder. Where that cannot
 * be written, `onTrouble` hears of it once, and nothing is remembered from then on: publishing goes on without.
 */
export class Checkpoint {
  private readonly path: string;
  private kept = true;

  /** @param what identifies the file and where it is published to. */
  constructor(
    what: string,
    private readonly onTrouble: (message: string) => void,
    folder: string = stateFolder(),
  ) {
    const name = createHash('sha256').update(what).digest('hex').slice(0, 32);
    this.path = join(folder, `${name}.json`);
  }

  /** Whether a later run can go on from here. */
  get isKept(): boolean {
    return this.kept;
  }

  read(): Progressed | undefined {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8')) as Progressed;
    } catch {
      return undefined;
    }
  }

  /** Replaced whole, so that a crash leaves the one before. */
  write(progressed: Progressed): void {
    this.attempt(() => {
      makeFolder(dirname(this.path));
      writeFileSync(`${this.path}.new`, JSON.stringify(progressed));
      renameSync(`${this.path}.new`, this.path);
    });
  }

  clear(): void {
    this.attempt(() => rmSync(this.path, { force: true }));
  }

  private attempt(act: () => void): void {
    if (!this.kept) return;
    try {
      act();
    } catch (error) {
      this.kept = false;
      this.onTrouble(error instanceof Error ? error.message : String(error));
    }
  }
}

/** `$XDG_STATE_HOME/contador/publish`; by that standard, what is no absolute path counts as not set. */
export const stateFolder = (xdgStateHome = process.env['XDG_STATE_HOME'] ?? ''): string =>
  join(
    isAbsolute(xdgStateHome) ? xdgStateHome : join(homedir(), '.local', 'state'),
    ...['contador', 'publish'],
  );
