import { hostname, userInfo } from 'node:os';

/** Whoever runs the command, for the audit. A container's user may have no name. */
export function whoAmI(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}@${hostname()}`;
  }
}
