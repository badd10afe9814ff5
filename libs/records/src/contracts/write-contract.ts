import type { ContractVersion } from '#contracts';
import { firstHeaderText } from '#kafka';
import type { HeaderNames, OutgoingRecord, RawRecord } from '#kafka';
import { isoInstant } from '#usage';

const RECORDED_AT = 'contador-recorded-at';
const RECORDED_BY = 'contador-recorded-by';
const REASON = 'contador-reason';

/** The headers of a version of a contract. */
export const CONTRACT_HEADERS: HeaderNames = { required: [RECORDED_AT, RECORDED_BY], optional: [REASON] };

/** When a version was signed (RFC 3339), by whom, and why, if a reason was given. */
export interface Signature {
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
}

/** Identifies a version among all clients: the record's key, so that compaction keeps every version. */
export const contractKey = ({ clientId, version }: Pick<ContractVersion, 'clientId' | 'version'>): string =>
  `${clientId}/${version}`;

/** A version as a record of the contracts topic. `json` is the version's text. */
export const contractRecord = (
  version: ContractVersion,
  json: string,
  { at, by, reason }: Signature,
): OutgoingRecord => ({
  key: contractKey(version),
  value: json,
  headers: { [RECORDED_AT]: at, [RECORDED_BY]: by, ...(reason !== undefined && { [REASON]: reason }) },
});

/** The signature in a record's headers; without headers, the append time and an unknown signer. */
export const readSignature = ({
  headers,
  appendedAtMs,
}: Pick<RawRecord, 'headers' | 'appendedAtMs'>): Signature => {
  const reason = firstHeaderText(headers, REASON);
  return {
    at: firstHeaderText(headers, RECORDED_AT) ?? isoInstant(appendedAtMs),
    by: firstHeaderText(headers, RECORDED_BY) ?? 'unknown',
    ...(reason !== undefined && { reason }),
  };
};
