import type { ContractVersion } from '#contracts';
import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { contractKey } from './contract-record.js';
import type { Signature } from './contract-record.js';

/** Who writes what the console publishes. */
const CONSOLE_SOURCE = '/contador/console';

/** The audit event of a signed version: what, when, by whom. Its id is the version, so a repeat shows as one. */
export function signedEvent(contract: ContractVersion, { at, by }: Signature): OutgoingRecord {
  const data = { clientId: contract.clientId, version: contract.version, by, contract };
  const event = {
    specversion: '1.0',
    id: `contract.signed/${contractKey(contract)}`,
    source: CONSOLE_SOURCE,
    type: 'contract.signed',
    time: at,
    data,
  } as const;
  return toKafkaMessage(event);
}
