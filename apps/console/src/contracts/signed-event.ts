import type { ContractVersion } from '#contracts';
import { toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import { contractKey } from './contract-record.js';
import type { Signature } from './contract-record.js';

/** The CloudEvents `source` of events that the console publishes. */
const CONSOLE_SOURCE = '/contador/console';

/**
 * The audit event of a signed version: what it replaces, its terms, when, by whom and why. Its id is the version's, so
 * a repeat is recognized.
 * @param before the version that was in force at the start of this one until now
 */
export function signedEvent(
  after: ContractVersion,
  { at, by, reason }: Signature,
  before: ContractVersion | undefined,
): OutgoingRecord {
  const { clientId, version } = after;
  const why = reason === undefined ? {} : { reason };
  const data = { clientId, version, by, ...why, before: before ?? null, after };
  const event = {
    specversion: '1.0',
    id: `contract.signed/${contractKey(after)}`,
    source: CONSOLE_SOURCE,
    type: 'contract.signed',
    time: at,
    data,
  } as const;
  return toKafkaMessage(event);
}
