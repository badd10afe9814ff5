import { timeline } from '#contracts';
import type { ContractVersion } from '#contracts';
import { isoInstant } from '#usage';
import type { ClientDto, CurrentContractDto } from './client.dto.js';

/** What the log of events and the contract versions reveal about a client. */
export interface ClientFacts {
  readonly clientId: string;
  readonly partition: number;
  readonly metered: boolean;
  readonly versions: readonly ContractVersion[];
}

export function clientEntry(facts: ClientFacts, nowMs: number): ClientDto {
  const { clientId, partition, metered, versions } = facts;
  const contract = currentContract(versions, nowMs);
  return {
    clientId,
    partition,
    metered,
    meteredWithoutContract: metered && versions.every(({ model }) => model === 'ended'),
    ...(contract && { contract }),
  };
}

function currentContract(
  versions: readonly ContractVersion[],
  nowMs: number,
): CurrentContractDto | undefined {
  const entries = timeline(versions, nowMs);
  const current =
    entries.find(({ state }) => state === 'in-force') ?? entries.find(({ state }) => state === 'upcoming');
  if (!current || current.state === 'past' || current.state === 'replaced') return undefined;
  const { version, state, fromMs } = current;
  return {
    version: version.version,
    model: version.model,
    state,
    from: isoInstant(fromMs),
    ...(version.zone === undefined ? {} : { zone: version.zone }),
    ...(version.currency === undefined ? {} : { currency: version.currency }),
  };
}
