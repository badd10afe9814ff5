import type { Shutdown } from '../process/shutdown.js';
import type { Precondition, PreconditionLogger } from './precondition.js';
import { PreconditionWatch } from './precondition-watch.js';
import { requireAll } from './require-all.js';

/**
 * Enforces a process's preconditions: it starts only if all are met, and checks them regularly afterwards.
 * @throws PreconditionsError with every fault
 */
export async function enforcePreconditions(
  preconditions: readonly Precondition[],
  logger: PreconditionLogger,
  shutdown: Shutdown,
): Promise<PreconditionWatch> {
  await requireAll(preconditions, logger);
  const watch = new PreconditionWatch(preconditions, logger);
  watch.start();
  shutdown.add('preconditions', () => watch.stop());
  return watch;
}
