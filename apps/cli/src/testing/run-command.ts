import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, jest } from '@jest/globals';
import { reportError } from '../exit-code.js';
import { createProgram } from '../program.js';

export interface CommandOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the CLI in this process, as `main.ts` does. */
export async function runCommand(...args: string[]): Promise<CommandOutcome> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  const before = process.exitCode;
  try {
    process.exitCode = 0;
    await (await createProgram(args[0])).parseAsync(args, { from: 'user' });
    return { code: exitCode(), ...written };
  } catch (error) {
    const code = reportError(error, (message) => process.stderr.write(`${message}\n`));
    return { code, ...written };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}

/** The exit code that the command set. A function, because the compiler assumes the value last assigned. */
const exitCode = (): number => Number(process.exitCode);

/** Creates a temporary folder for the suite; returns a function that writes a file there and returns its path. */
export function folder(): (name: string, content: unknown) => string {
  const path = mkdtempSync(join(tmpdir(), 'contador-'));
  afterAll(() => rmSync(path, { recursive: true }));
  return (name, content) => {
    const asIs = typeof content === 'string' || Buffer.isBuffer(content);
    const file = join(path, name);
    writeFileSync(file, asIs ? content : JSON.stringify(content));
    return file;
  };
}
