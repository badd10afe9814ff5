import type { Precondition, PreconditionLogger } from './precondition.js';

/** Servers or settings that violate contador's guarantees: lists all faults, each with its remedy. */
export class PreconditionsError extends Error {
  override readonly name = 'PreconditionsError';

  constructor(readonly faults: readonly string[]) {
    super(
      `${faults.length === 1 ? '1 fault' : `${faults.length} faults`} would break the guarantees of contador:\n` +
        faults.map((fault) => `  ${fault}`).join('\n'),
    );
  }
}

/**
 * For a process's start: checks everything before it reports. Warnings are logged.
 * @throws PreconditionsError with every fault
 */
export async function requireAll(
  preconditions: readonly Precondition[],
  logger: Pick<PreconditionLogger, 'warn'>,
): Promise<void> {
  const results = await Promise.allSettled(preconditions.map((precondition) => precondition.check()));
  const faults: string[] = [];
  results.forEach((result, index) => {
    const name = preconditions[index]?.name;
    if (result.status === 'rejected') faults.push(`${name} cannot be checked: ${String(result.reason)}`);
    else {
      faults.push(...result.value.faults);
      for (const warning of result.value.warnings) logger.warn({ precondition: name }, warning);
    }
  });
  if (faults.length > 0) throw new PreconditionsError(faults);
}
