import type { Precondition, PreconditionLogger } from './precondition.js';

/** Servers or settings that would break what contador promises: all faults at once, each with what to do. */
export class PreconditionsError extends Error {
  override readonly name = 'PreconditionsError';

  constructor(readonly faults: readonly string[]) {
    super(
      `${faults.length === 1 ? '1 thing' : `${faults.length} things`} would break what contador promises:\n` +
        faults.map((fault) => `  ${fault}`).join('\n'),
    );
  }
}

/**
 * For a process's start: looks at everything before it tells. Warnings are logged.
 * @throws PreconditionsError with every fault
 */
export async function requireAll(
  preconditions: readonly Precondition[],
  logger: Pick<PreconditionLogger, 'warn'>,
): Promise<void> {
  const looks = await Promise.allSettled(preconditions.map((precondition) => precondition.look()));
  const faults: string[] = [];
  looks.forEach((look, index) => {
    const name = preconditions[index]?.name;
    if (look.status === 'rejected') faults.push(`${name} cannot be looked at: ${String(look.reason)}`);
    else {
      faults.push(...look.value.faults);
      for (const warning of look.value.warnings) logger.warn({ precondition: name }, warning);
    }
  });
  if (faults.length > 0) throw new PreconditionsError(faults);
}
