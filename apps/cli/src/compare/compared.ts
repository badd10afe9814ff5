import { CHARGING_MODELS, segments } from '#contracts';
import type { Period } from '#contracts';
import { compare } from '#rating';
import type { Comparison, Derived } from '#rating';
import type { FileFold } from '#usage';
import { CliError, EXIT } from '../exit-code.js';
import { readChoices } from './choices.js';
import type { CompareFlags } from './flags.js';
import type { NamedFile } from './named-files.js';

export interface ClientComparison {
  readonly clientId: string;
  readonly comparison: Comparison;
  readonly derived: readonly Derived[];
}

/**
 * The comparison of each client with a contract in force in the period, by client id.
 * @throws CliError (wrong usage) if terms cannot be compared.
 */
export function* compareClients(
  files: readonly NamedFile[],
  periods: ReadonlyMap<string, Period>,
  fold: FileFold,
  flags: CompareFlags,
): Generator<ClientComparison> {
  const models = flags.models ?? (files.length === 1 ? CHARGING_MODELS : []);
  for (const [clientId, period] of periods) {
    const own = files[0]?.contracts.get(clientId) ?? [];
    if (segments(own, period).every(({ terms }) => terms === undefined)) continue;
    const usage = [...fold.usage(clientId)];
    const { signed, derived } = readChoices(clientId, files, models, usage, period, flags);
    try {
      const comparison = compare([...signed, ...derived], usage, period);
      yield { clientId, comparison, derived };
    } catch (error) {
      if (error instanceof RangeError) throw new CliError(`${clientId}: ${error.message}`, EXIT.usage);
      throw error;
    }
  }
}
