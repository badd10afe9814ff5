import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Java {
  /** The whole output of `java -version`: a class archive works with one exact build only. */
  build: string;
  major: number;
}

/** The `java` of JAVA_HOME, or else on the PATH, if there is one. */
export async function findJava(): Promise<Java | undefined> {
  try {
    const { stderr } = await promisify(execFile)(javaCommand(), ['-version']);
    return { build: stderr, major: Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) };
  } catch {
    return undefined;
  }
}

export const javaCommand = (): string =>
  process.env['JAVA_HOME'] ? `${process.env['JAVA_HOME']}/bin/java` : 'java';
