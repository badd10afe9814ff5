import { decodeLine } from '../events/decode/line.js';
import type { Rejected } from '../checks/reject.js';
import { rejected } from '../checks/reject.js';
import { MAX_RECORD_BYTES } from '../events/decode/settings.js';
import type { Body, UsageEvent } from '../events/usage-event.js';
import { UsageCell } from '../fold/cell.js';
import { eventChanges } from '../fold/changes.js';
import { ClientState } from '../fold/client-state.js';
import { Counters } from '../fold/counters.js';
import { rowsOfClient } from '../fold/rows-of-client.js';
import { classKey } from '../identity/event-class.js';
import { hashId } from '../identity/hash-id.js';
import type { IdRecord } from '../identity/id-record.js';
import { decodeIdRecord, encodeIdRecord } from '../identity/id-record-codec.js';
import { resolve } from '../identity/resolve.js';
import { toUtcDay, toSlot } from '../interval.js';
import type { UsageRow } from '../measures/usage-row.js';
import type { TimeRange } from '../time-range.js';
import { IdTable } from './id-table.js';

/** Maximum length of a line; a longer one need not be read to its end, see `takeOversized`. */
export const MAX_LINE_BYTES = MAX_RECORD_BYTES;

interface Client {
  readonly state: ClientState;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Folds the lines of a file into usage in memory, with the same result as the journal's fold. Verdicts cover the whole
 * file; usage is kept only for the given clients and time ranges, plus about 40 bytes for every event.
 */
export class FileFold {
  readonly counters = new Counters();
  private readonly clients: ReadonlyMap<string, Client>;
  private readonly ids = new IdTable();

  /** @param ranges the time range to keep usage of, by client id; it is extended to whole UTC days */
  constructor(ranges: ReadonlyMap<string, TimeRange>) {
    this.clients = new Map(
      [...ranges].map(([clientId, { fromMs, toMs }]) => [
        clientId,
        {
          state: new ClientState(clientId),
          firstDay: toUtcDay(toSlot(fromMs)),
          lastDay: toUtcDay(toSlot(toMs - 1)),
        },
      ]),
    );
  }

  /** Folds a line without its line break; `number` counts from 1. Returns the refusal if the line is rejected. */
  take(number: number, line: Buffer): Rejected | undefined {
    const decoded = decodeLine(line);
    if (decoded.kind === 'rejected') return this.reject(number, decoded);
    const verdict = decoded.kind === 'close' ? 'accepted' : this.fold(number, decoded.event);
    this.counters.count(number, verdict);
    return undefined;
  }

  /** Counts and refuses a line over `MAX_LINE_BYTES` without its content. */
  takeOversized(number: number): Rejected {
    return this.reject(number, rejected('oversized', `exceeds the limit of ${MAX_LINE_BYTES} bytes`));
  }

  /** Usage of a client; it may include cells outside the time range, on its first and last UTC day. */
  *usage(clientId: string): Generator<UsageRow> {
    const client = this.clients.get(clientId);
    if (client) yield* rowsOfClient(client.state);
  }

  private reject(number: number, refusal: Rejected): Rejected {
    this.counters.count(number, 'rejected', refusal.code);
    return refusal;
  }

  private fold(number: number, event: UsageEvent): 'accepted' | 'duplicate' | 'superseded' {
    const client = this.clients.get(event.clientId);
    const hash = hashId(event.clientId, event.source, event.id);
    const resolution = resolve(this.idRecord(hash, client), event);
    if (resolution.verdict !== 'accepted') return resolution.verdict;
    const { record, retract, add } = resolution;
    this.ids.set(hash, encode(record, client));
    if (client && retract) changeUsage(client, number, -1, retract);
    if (client && add) changeUsage(client, number, 1, add);
    return 'accepted';
  }

  private idRecord(hash: string, client: Client | undefined): IdRecord | undefined {
    const bytes = this.ids.get(hash);
    return bytes && decodeIdRecord(bytes, (index) => client?.state.classKey(index) ?? '');
  }
}

/** For an event of a client without kept usage only the revision is stored: there is nothing to retract. */
function encode(record: IdRecord, client: Client | undefined): Buffer {
  if (!client || !record.body) return encodeIdRecord({ revision: record.revision, voided: true }, 0);
  return encodeIdRecord(record, client.state.classNumber(classKey(record.body)));
}

function changeUsage({ state, firstDay, lastDay }: Client, number: number, sign: 1 | -1, body: Body): void {
  eventChanges(state, state.classNumber(classKey(body)), body, number, (day, cellNumber, vector) => {
    if (day < firstDay || day > lastDay) return;
    const cells = state.day(day);
    let cell = cells.get(cellNumber);
    if (!cell) cells.set(cellNumber, (cell = new UsageCell()));
    cell.change(number, sign, vector);
  });
}
