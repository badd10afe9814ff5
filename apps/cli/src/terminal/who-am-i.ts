import { hostname, userInfo } from 'node:os';

/** The operator as the audit records it: `user@host`, or the uid where the user has no name, as in a container. */
export function whoAmI(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}@${hostname()}`;
  }
}
