import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** How far a file was published: all lines up to `line` were acknowledged, or refused and listed. */
export interface Progressed {
  readonly line: number;
  readonly published: number;
  readonly refused: number;
}

/** Remembers how far a publishing came, one small file per (file, target) in the user's state folder. */
export class Checkpoint {
  private readonly path: string;

  /** @param what identifies the file and where it is published to. */
  constructor(what: string, folder: string = stateFolder()) {
    const name = createHash('sha256').update(what).digest('hex').slice(0, 32);
    this.path = join(folder, `${name}.json`);
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
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(`${this.path}.new`, JSON.stringify(progressed));
    renameSync(`${this.path}.new`, this.path);
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }
}

/** `$XDG_STATE_HOME/contador/publish` */
const stateFolder = (): string =>
  join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'contador', 'publish');
