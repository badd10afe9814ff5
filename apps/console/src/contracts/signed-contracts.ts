import { timeline } from '#contracts';
import { isoInstant } from '#usage';
import type { SignedContractDto } from './contract.dto.js';
import type { ContractView } from './contract-view.js';

/** A client's signed versions as the console returns them, in the order of time. */
export function toSignedContracts(view: ContractView, clientId: string, nowMs: number): SignedContractDto[] {
  return timeline(view.versions(clientId), nowMs).map(({ version, state, fromMs, toMs }) => {
    const signature = view.signature(version);
    return {
      clientId,
      version: version.version,
      recordedAt: signature?.at ?? '',
      recordedBy: signature?.by ?? '',
      ...(signature?.reason === undefined ? {} : { reason: signature.reason }),
      state,
      from: isoInstant(fromMs),
      ...(toMs === undefined ? {} : { to: isoInstant(toMs) }),
      contract: version,
    };
  });
}
