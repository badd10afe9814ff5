import { classKey } from '../identity/event-class.js';
import { decodeIdRecord } from '../identity/id-record-codec.js';
import { resolve } from '../identity/resolve.js';
import type { IdRecord } from '../identity/id-record.js';
import type { Body, PeriodClose, UsageEvent } from '../events/usage-event.js';
import type { RejectCode } from '../checks/reject.js';
import { fieldName } from './address.js';
import { UsageCell } from './cell.js';
import type { ClientState } from './client-state.js';
import type { Counters } from './counters.js';
import { foldClose } from './fold-close.js';
import { eventChanges } from './changes.js';
import type { LateEvent } from './late.js';

/** The fold's input for a journal record: decoded and routed, with its offset and append time. */
export interface FoldItem {
  readonly offset: number;
  readonly appendedAtMs: number;
  readonly content:
    | { readonly kind: 'event'; readonly event: UsageEvent; readonly idHash: string }
    | { readonly kind: 'close'; readonly close: PeriodClose }
    | { readonly kind: 'forwarded' }
    | { readonly kind: 'rejected'; readonly code: RejectCode; readonly records?: number };
}

/** An event id changed by the slice: its new record, and the generation (of append times) to store it in. */
export interface ChangedId {
  readonly record: IdRecord;
  /** The number of its body's class in the client's table; 0 without a body. */
  readonly classNumber: number;
  readonly generation: number;
  /** Whether that generation did not contain the id before the slice. */
  readonly isNewInGeneration: boolean;
}

/** An id record from the store, still encoded with its client's class numbers. */
export interface StoredId {
  readonly bytes: Buffer;
  readonly generation: number;
}

interface RejectedClose {
  readonly item: FoldItem;
  readonly clientId: string;
  readonly code: RejectCode;
  readonly message: string;
}

/** A cell and its field name in its day's hash. */
export interface FieldCell {
  readonly field: string;
  readonly cell: UsageCell;
}

/** The cells of a client's day that the slice changes. */
export interface TouchedDay {
  readonly client: ClientState;
  readonly day: number;
  readonly cells: FieldCell[];
  /** The changed cells that were not in memory: empty until the caller loads the stored values into them. */
  readonly missing: FieldCell[];
}

interface CellChange {
  readonly cell: UsageCell;
  readonly offset: number;
  readonly sign: 1 | -1;
  readonly vector: readonly number[];
}

/**
 * Folds one slice of the journal into the state that it touches, in two steps, because the cells that a correction
 * retracts are known only from the stored ids: `run` decides every record's verdict and collects the changes; `apply`
 * makes them after the caller has loaded the missing cells of `days`.
 */
export class SliceFold {
  readonly ids = new Map<string, ChangedId>();
  /** The clients in the slice; only these can have changed. */
  readonly clientsMet = new Set<ClientState>();
  readonly closed: { readonly clientId: string; readonly index: number }[] = [];
  readonly lateEvents: (LateEvent & { readonly clientId: string })[] = [];
  /** Refused closes (out of order, or of a period not yet over), for the dead letters. */
  readonly rejected: RejectedClose[] = [];
  /** Keyed by the day's map of cells in memory. */
  private readonly touched = new Map<ReadonlyMap<number, UsageCell>, TouchedDay>();
  private readonly changes: CellChange[] = [];

  constructor(
    private readonly clients: ReadonlyMap<string, ClientState>,
    private readonly counters: Counters,
    private readonly storedIds: ReadonlyMap<string, StoredId>,
    private readonly generation: (appendedAtMs: number) => number,
  ) {}

  run(items: readonly FoldItem[]): void {
    for (const item of items) this.fold(item);
  }

  private fold(item: FoldItem): void {
    const { content, offset } = item;
    switch (content.kind) {
      case 'event':
        this.foldEvent(item, content.event, content.idHash);
        return;
      case 'close': {
        const result = foldClose(this.client(content.close.clientId), content.close, item);
        const { clientId } = content.close;
        if (result.verdict === 'rejected') this.rejected.push({ item, clientId, ...result });
        if (result.verdict === 'accepted') this.closed.push({ clientId, index: result.index });
        this.counters.count(offset, result.verdict, result.verdict === 'rejected' ? result.code : undefined);
        return;
      }
      case 'forwarded':
        this.counters.count(offset, 'forwarded');
        return;
      case 'rejected':
        this.counters.count(offset, 'rejected', content.code, content.records);
    }
  }

  private foldEvent(item: FoldItem, event: UsageEvent, idHash: string): void {
    const client = this.client(event.clientId);
    const generation = this.generation(item.appendedAtMs);
    const stored = this.storedIds.get(idHash);
    const resolution = resolve(this.idRecord(idHash, stored, client, generation), event);
    this.counters.count(item.offset, resolution.verdict);
    if (resolution.verdict !== 'accepted') return;
    const { record, retract, add } = resolution;
    const classNumber = add ? client.classNumber(classKey(add)) : 0;
    const isNewInGeneration = stored?.generation !== generation;
    this.ids.set(idHash, { record, classNumber, generation, isNewInGeneration });
    let layer = 0;
    if (retract) layer = this.collect(client, item, -1, retract, client.classNumber(classKey(retract)));
    if (add) layer = Math.max(layer, this.collect(client, item, 1, add, classNumber));
    if (layer > 0) {
      const { source, id, revision, clientId } = event;
      this.lateEvents.push({ clientId, layer, offset: item.offset, source, id, revision });
    }
  }

  /** The stored record of an id; it expires after the generation that follows the one it was last written in. */
  private idRecord(
    idHash: string,
    stored: StoredId | undefined,
    client: ClientState,
    generation: number,
  ): IdRecord | undefined {
    const inSlice = this.ids.get(idHash);
    if (inSlice) return generation - inSlice.generation <= 1 ? inSlice.record : undefined;
    if (!stored || generation - stored.generation > 1) return undefined;
    return decodeIdRecord(stored.bytes, (number) => client.classKey(number));
  }

  /** Collects what a body adds or retracts; returns the layer of its late parts, 0 if it has none. */
  private collect(
    client: ClientState,
    { offset, appendedAtMs }: FoldItem,
    sign: 1 | -1,
    body: Body,
    bodyClass: number,
  ): number {
    let lateLayer = 0;
    eventChanges(client, bodyClass, body, offset, (day, cell, vector, slot, layer) => {
      this.changes.push({ cell: this.touch(client, day, cell), offset, sign, vector });
      if (layer === 0) return;
      lateLayer = layer;
      client.noteLate(layer, slot, offset, appendedAtMs);
    });
    return lateLayer;
  }

  private touch(client: ClientState, day: number, number: number): UsageCell {
    const inMemory = client.day(day);
    const known = inMemory.get(number);
    if (known?.isTouched) return known;
    const cell = known ?? new UsageCell();
    cell.isTouched = true;
    const entry = { field: fieldName(number), cell };
    let touched = this.touched.get(inMemory);
    if (!touched) this.touched.set(inMemory, (touched = { client, day, cells: [], missing: [] }));
    touched.cells.push(entry);
    if (known) return cell;
    inMemory.set(number, cell);
    touched.missing.push(entry);
    return cell;
  }

  /** The cells that the slice changes, by client and day. */
  get days(): Iterable<TouchedDay> {
    return this.touched.values();
  }

  /** Applies the collected changes to the cells. */
  apply(): void {
    for (const { cell, offset, sign, vector } of this.changes) cell.change(offset, sign, vector);
  }

  /** Marks the changes as stored; the next slice can begin. */
  markDurable(): void {
    for (const { cells } of this.days) for (const { cell } of cells) cell.isTouched = false;
  }

  private client(clientId: string): ClientState {
    const client = this.clients.get(clientId);
    if (!client) throw new Error(`client ${clientId} was not read`);
    this.clientsMet.add(client);
    return client;
  }
}
