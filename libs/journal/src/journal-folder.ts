import { LatestLookups, endOffset, fingerprint } from '#kafka';
import type { Producer, RawRecord, RecordSeen, Slice, SliceResult, StartPosition } from '#kafka';
import type { DeadLetter, DeadLetterPublisher } from '#records';
import { KeyspaceMovedError, StaleStateError, foldSettings } from '#store';
import type { FoldSettings, IdSpan, JournalStore, PartitionState } from '#store';
import { SliceFold, lightPrefix } from '#usage';
import { routeSlice } from './route-slice.js';
import type { RoutedSlice } from './route-slice.js';

/** Cells (some 300 bytes each) kept in memory per partition before they are dropped and read from the store again. */
const CELLS_IN_MEMORY = 50_000;

/**
 * Folds slices of the journal into usage. Between slices it keeps the state in memory: while its
 * compare-and-set succeeds, no other process has written, and the memory equals the store.
 */
export class JournalFolder {
  private readonly states = new LatestLookups<PartitionState>();

  constructor(
    private readonly store: JournalStore,
    private readonly deadLetters: Pick<DeadLetterPublisher, 'publish'>,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly settings: FoldSettings,
    /** The offset to which a partition has been folded according to a source other than the store, 0 = not at all. */
    private readonly readFoldedOffset: (partition: number) => Promise<number> = () => Promise.resolve(0),
  ) {}

  /**
   * The partition's stored position; drops the state in memory. If the store has lost everything, the fold
   * begins at the journal's first record, or not at all: records that the journal no longer has were usage.
   */
  async position(partition: number): Promise<StartPosition | undefined> {
    const state = await this.states.refresh(partition, async () => {
      const found = await this.read(partition);
      if (!isFolded(found)) found.publishedBelow = await this.readFoldedOffset(partition);
      return found;
    });
    const offset = nextOffset(state);
    return offset === undefined ? undefined : { offset, previous: state.last };
  }

  async fold(slice: Slice): Promise<SliceResult> {
    const state = this.states.get(slice.partition);
    // Only a state whose position is the slice's start may be folded over: records in between were never
    // folded.
    if (!state || (nextOffset(state) ?? slice.position) !== slice.position)
      return this.reload(slice.partition);
    try {
      return await this.foldSlice(state, slice);
    } catch (error) {
      // The state in memory may be partly changed; the stored one is not.
      this.states.forget(slice.partition);
      if (!(error instanceof KeyspaceMovedError || error instanceof StaleStateError)) throw error;
      // Another member, a rebuild or a loss has replaced the state that this slice was folded over.
      return this.reload(slice.partition);
    }
  }

  /** The states in memory, of the partitions that this process folds. */
  open(): PartitionState[] {
    return this.states.all();
  }

  private async read(partition: number): Promise<PartitionState> {
    const state = await this.store.open(partition);
    const { settings } = state;
    const own = foldSettings(this.settings);
    if (settings !== undefined && settings !== own)
      throw new Error(`partition ${partition} was folded with other settings: "${settings}", now "${own}"`);
    return state;
  }

  /** Reads the stored state again, to continue from it. */
  private async reload(partition: number): Promise<SliceResult> {
    const { position } = await this.states.refresh(partition, async () => {
      const found = await this.read(partition);
      // The transport then looks up the start again.
      if (!isFolded(found)) throw new Error('the store has lost this partition’s state');
      return found;
    });
    return { position };
  }

  private async foldSlice(state: PartitionState, slice: Slice): Promise<SliceResult> {
    const { publishedBelow } = state;
    const routed = routeSlice(slice, this.settings, this.settings.partitions, publishedBelow);
    const light = lightPrefix(routed.items);
    if (light < slice.records.length) return this.foldPrefix(state, slice, light);
    const fold = await this.run(state, routed);
    await this.publish(slice, routed, fold, publishedBelow);
    const ids = await this.store.readChanged(state, fold);
    const position = endOffset(slice.records);
    const last = slice.records[slice.records.length - 1];
    fold.apply();
    const result = await this.store.commit(state, {
      fold,
      ids,
      position,
      last: seen(last),
      oldestGeneration: this.generation(slice.records[0]?.appendedAtMs ?? 0) - 1,
      settings: foldSettings(this.settings),
    });
    if (!result.applied) return this.reload(slice.partition);
    state.forgetCells(CELLS_IN_MEMORY);
    return { position };
  }

  /** Folds the first records of a slice, and then the others. */
  private async foldPrefix(state: PartitionState, slice: Slice, count: number): Promise<SliceResult> {
    const [records, others] = [slice.records.slice(0, count), slice.records.slice(count)];
    const { position } = await this.foldSlice(state, { ...slice, records });
    if (position !== endOffset(records)) return { position };
    return this.foldSlice(state, { ...slice, position, records: others });
  }

  private async run(state: PartitionState, { items }: RoutedSlice): Promise<SliceFold> {
    const ids = new Map<string, IdSpan>();
    const clients = new Set<string>();
    for (const { content, appendedAtMs } of items) {
      if (content.kind === 'event') {
        const last = this.generation(appendedAtMs);
        const span = ids.get(content.idHash);
        if (span) span.last = last;
        else ids.set(content.idHash, { first: last, last });
        clients.add(content.event.clientId);
      } else if (content.kind === 'close') clients.add(content.close.clientId);
    }
    const stored = await this.store.readSlice(state, ids, clients);
    const fold = new SliceFold(state.clients, state.counters, stored, this.generation);
    fold.run(items);
    return fold;
  }

  /**
   * Dead letters and forwards are published before the position moves: at least once, with their origin to
   * recognise repeats.
   */
  private async publish(
    slice: Slice,
    { forwards, rejects }: RoutedSlice,
    fold: SliceFold,
    publishedBelow: number,
  ): Promise<void> {
    const { topic, partition, records } = slice;
    const deadLetters = rejects.map(({ record, rejected }) =>
      toDeadLetter({ topic, partition }, record, rejected),
    );
    for (const { item, code, message, clientId } of fold.rejected) {
      const record = records.find(({ offset }) => offset === item.offset);
      if (record && record.offset >= publishedBelow)
        deadLetters.push(toDeadLetter({ topic, partition }, record, { code, message, clientId }));
    }
    await Promise.all([this.deadLetters.publish(deadLetters), this.producer.send(topic, forwards)]);
  }

  /** Ids are remembered by generations of one late window each: the current and the previous one. */
  private readonly generation = (appendedAtMs: number): number =>
    Math.floor(appendedAtMs / this.settings.lateWindowMs);
}

const isFolded = (state: PartitionState): state is PartitionState & { position: number } =>
  state.position !== undefined;

/** The offset at which the fold of a state continues; undefined: at the first record that the log still has. */
const nextOffset = ({ position, publishedBelow }: PartitionState): number | undefined =>
  position ?? (publishedBelow > 0 ? 0 : undefined);

/** A batch that cannot be read becomes one dead letter, at the first of its offsets. */
function toDeadLetter(
  origin: Pick<DeadLetter, 'topic' | 'partition'>,
  record: RawRecord,
  { code, message, clientId }: Pick<DeadLetter, 'code' | 'message' | 'clientId'>,
): DeadLetter {
  const { undecodable } = record;
  const fields = { ...origin, code, message, clientId };
  if (!undecodable) return { ...fields, record };
  const { firstOffset, lastOffset, records, bytes } = undecodable;
  return { ...fields, record: { ...record, offset: firstOffset }, notKept: { lastOffset, records, bytes } };
}

function seen(record: Slice['records'][number] | undefined): Required<RecordSeen> & { fingerprint: string } {
  if (!record) throw new Error('a slice has at least one record');
  return { appendedAtMs: record.appendedAtMs, fingerprint: fingerprint(record) };
}
