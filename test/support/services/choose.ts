import { engineAnswers } from './containers/engine.js';
import { MissingServicesError } from './missing-services-error.js';
import type { Way } from './types.js';

/** One server and the ways to start it, the preferred way first. */
export interface Ways<T> {
  name: string;
  given: () => T | undefined;
  containers: () => Promise<T>;
  /** What the machine lacks for `local`; empty if nothing. */
  lacks: () => Promise<string[]>;
  local: () => Promise<T>;
}

/** A decision before anything starts: how to start the server, or the reasons why it cannot start. */
export type Choice<T> = { start: () => Promise<T> } | { reasons: string[] };

/**
 * Takes given addresses, else a running container engine, else local processes. CONTADOR_SERVICES restricts
 * the choice to one way.
 */
export async function choose<T>(ways: Ways<T>): Promise<Choice<T>> {
  const only = forced();
  const allowed = (way: Way) => only === undefined || only === way;

  const given = allowed('given') ? ways.given() : undefined;
  if (given !== undefined) return { start: () => Promise.resolve(given) };

  const engine = allowed('containers') && (await engineAnswers());
  const lacks = allowed('local') ? await ways.lacks() : ['CONTADOR_SERVICES rules out local processes'];
  const reasons = (problem: string) => [`${ways.name}: ${[problem, ...lacks].join('; ')}`];
  const local = lacks.length === 0 ? ways.local : undefined;
  if (engine) {
    return {
      start: () =>
        ways.containers().catch((error: unknown) => {
          const reason = `the container did not start (${error instanceof Error ? error.message : String(error)})`;
          if (!local) throw new MissingServicesError(reasons(reason));
          console.error(`${ways.name}: ${reason}; starting a local process instead`);
          return local();
        }),
    };
  }
  if (local) return { start: local };
  return { reasons: reasons(only === 'given' ? 'no address given' : 'no container engine answers') };
}

function forced(): Way | undefined {
  const value = process.env['CONTADOR_SERVICES'];
  if (!value) return undefined;
  if (value === 'given' || value === 'containers' || value === 'local') return value;
  throw new Error(`CONTADOR_SERVICES must be given, containers or local, not "${value}".`);
}
