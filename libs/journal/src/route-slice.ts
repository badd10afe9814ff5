import { choosePartition } from '#kafka';
import type { OutgoingRecord, RawRecord, Slice, UndecodableBatch } from '#kafka';
import { decodeRecord, hashId, rejected } from '#usage';
import type { DecodeSettings, FoldItem, Rejected } from '#usage';

/** A slice's records, decoded, and those to be published elsewhere before they may count as folded. */
export interface RoutedSlice {
  readonly items: FoldItem[];
  readonly forwards: OutgoingRecord[];
  readonly rejects: RefusedRecord[];
}

interface RefusedRecord {
  readonly record: RawRecord;
  readonly rejected: Rejected;
}

/**
 * Decodes a slice. An event belongs in its client's partition, under its client's key; in any other it would
 * not be ordered with the client's other events and closes, so it is forwarded there. Nothing below
 * `publishedBelow` is published again.
 */
export function routeSlice(
  slice: Pick<Slice, 'topic' | 'partition' | 'records'>,
  settings: DecodeSettings,
  partitions: number,
  publishedBelow = 0,
): RoutedSlice {
  const routed: RoutedSlice = { items: [], forwards: [], rejects: [] };
  for (const record of slice.records) {
    const { offset, appendedAtMs } = record;
    const mustPublish = offset >= publishedBelow;
    const add = (content: FoldItem['content']): void =>
      void routed.items.push({ offset, appendedAtMs, content });
    const { undecodable } = record;
    const decoded = undecodable
      ? rejected('undecodable-batch', batchText(undecodable))
      : decodeRecord(record, settings);
    if (decoded.kind === 'rejected') {
      if (mustPublish) routed.rejects.push({ record, rejected: decoded });
      add({ kind: 'rejected', code: decoded.code, ...(undecodable && { records: undecodable.records }) });
      continue;
    }
    const { clientId, source, id } = decoded.kind === 'event' ? decoded.event : decoded.close;
    // a client id is ASCII, so no other bytes decode to it
    const isOwnKey = record.key?.toString('latin1') === clientId;
    const home = choosePartition(isOwnKey && record.key ? record.key : clientId, partitions);
    if (home !== slice.partition || !isOwnKey) {
      if (mustPublish) routed.forwards.push(forward(slice, record, clientId, home));
      add({ kind: 'forwarded' });
    } else if (decoded.kind === 'event') {
      add({ kind: 'event', event: decoded.event, idHash: hashId(clientId, source, id) });
    } else {
      add(decoded);
    }
  }
  return routed;
}

const batchText = ({ firstOffset, lastOffset, reason }: UndecodableBatch): string =>
  `offsets ${firstOffset} to ${lastOffset}: ${reason}`;

function forward(
  slice: Pick<Slice, 'topic' | 'partition'>,
  record: RawRecord,
  clientId: string,
  home: number,
): OutgoingRecord {
  const origin = `${slice.topic}/${slice.partition}/${record.offset}`;
  const headers = { ...record.headers, 'contador-forwarded-from': origin };
  return { key: clientId, value: record.value, headers, partition: home };
}
