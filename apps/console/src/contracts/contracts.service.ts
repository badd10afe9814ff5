import { Injectable } from '@nestjs/common';
import { isoInstant } from '#usage';
import { faultCount } from '../problems/fault-count.js';
import { Problem } from '../problems/problem.js';
import type { SignedContractDto } from './contract.dto.js';
import type { CheckedContractDto } from './checked-contract.dto.js';
import { ContractSigning } from './contract-signing.js';
import type { SigningRequest } from './contract-signing.js';
import { ContractView } from './contract-view.js';
import { toSignedContracts } from './signed-contracts.js';

/** Signs for the REST API: converts the outcome of signing into a response or a problem. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly view: ContractView,
    private readonly signing: ContractSigning,
  ) {}

  check(json: unknown): Promise<CheckedContractDto> {
    return this.signing.check(json);
  }

  /** @throws Problem if it is not signed, or not yet */
  async sign(
    json: unknown,
    request: SigningRequest,
  ): Promise<{ isNew: boolean; contract: SignedContractDto }> {
    const signing = await this.signing.sign(json, request);
    switch (signing.kind) {
      case 'faults':
        throw new Problem(
          'invalid-contract',
          `${faultCount(signing.faults)} in the contract version`,
          signing.faults,
        );
      case 'conflict': {
        const { clientId, version } = signing.version;
        const conflict = signing.existing
          ? `already exists with other terms, from ${signing.existing.effectiveFrom}`
          : 'is being signed with other terms';
        throw new Problem('version-conflict', `Version ${version} of ${clientId} ${conflict}`);
      }
      case 'outdated': {
        const { clientId } = signing.version;
        const conflict =
          signing.latest === undefined
            ? 'Another version is being signed after the latest one'
            : `The latest version is ${signing.latest || 'none'}`;
        throw new Problem('signed-meanwhile', `${conflict} of ${clientId}: check it, then sign yours`);
      }
      case 'reasonless': {
        const { effectiveFrom, clientId } = signing.version;
        const until = isoInstant(signing.closedUntilMs);
        throw new Problem(
          'backdating-needs-reason',
          `It starts at ${effectiveFrom}, and the periods of ${clientId} are closed until ${until}: give the reason in \`reason\``,
        );
      }
      case 'behind':
        throw new Problem(
          'unavailable',
          'Published, but not read back yet: send it again to check that it is signed',
        );
      default: {
        const { clientId, version } = signing.version;
        const contract = this.contract(clientId, version);
        return { isNew: signing.kind === 'signed', contract };
      }
    }
  }

  private contract(clientId: string, version: number): SignedContractDto {
    const found = toSignedContracts(this.view, clientId, Date.now()).find(
      (signed) => signed.version === version,
    );
    if (!found) throw new Error(`version ${version} of ${clientId} was signed, but is not in the view`);
    return found;
  }
}
