import { endOf, fingerprint } from '#kafka';
import type {
  DeadLetter,
  DeadLetterPublisher,
  Producer,
  RawRecord,
  RecordSeen,
  Slice,
  SliceResult,
  StartPosition,
} from '#kafka';
import { KeyspaceMovedError, StaleStateError, foldSettings } from '#store';
import type { FoldSettings, IdSpan, JournalStore, PartitionState } from '#store';
import { SliceFold } from '#usage';
import { routeSlice } from './route-slice.js';
import type { RoutedSlice } from './route-slice.js';

/** Cells (some 300 bytes each) kept in memory per partition before they are read from the store again. */
const CELLS_IN_MEMORY = 50_000;

/**
 * Folds slices of the journal into usage. Between slices it keeps what it wrote in memory: as long as its
 * compare-and-set succeeds, nobody else wrote, and the memory is what the store holds.
 */
export class JournalFolder {
  private readonly states = new Map<number, PartitionState>();

  constructor(
    private readonly store: JournalStore,
    private readonly deadLetters: Pick<DeadLetterPublisher, 'publish'>,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly settings: FoldSettings,
    /** How far another source than the store knows a partition to have been folded, 0 = not at all. */
    private readonly foldedBefore: (partition: number) => Promise<number> = () => Promise.resolve(0),
  ) {}

  /**
   * Where the store says that a partition stands; forgets what was kept in memory. A fold whose store has lost all that
   * there was begins at the journal's first record, or not at all: what is gone from the journal was usage.
   */
  async position(partition: number): Promise<StartPosition | undefined> {
    this.states.delete(partition);
    const { position, last, publishedBelow } = await this.read(partition);
    if (position !== undefined) return { offset: position, previous: last };
    return publishedBelow > 0 ? { offset: 0 } : undefined;
  }

  async fold(slice: Slice): Promise<SliceResult> {
    const state = this.states.get(slice.partition);
    // Only a state that stands where the slice begins may be folded over: in between lies what was never folded.
    if (!state || (state.position ?? slice.position) !== slice.position) return this.stand(slice.partition);
    try {
      return await this.foldOver(state, slice);
    } catch (error) {
      // The state in memory may be half changed; the stored one is not.
      this.states.delete(slice.partition);
      if (!(error instanceof KeyspaceMovedError || error instanceof StaleStateError)) throw error;
      // Another member, a rebuild or a loss has put another state in place of the one that this slice was folded over.
      return this.stand(slice.partition);
    }
  }

  /** The partitions in memory: those that this process folds. */
  open(): PartitionState[] {
    return [...this.states.values()];
  }

  private async read(partition: number): Promise<PartitionState> {
    const state = await this.store.open(partition);
    const { settings } = state;
    const own = foldSettings(this.settings);
    if (settings !== undefined && settings !== own)
      throw new Error(`partition ${partition} was folded with other settings: "${settings}", now "${own}"`);
    if (state.position === undefined) state.publishedBelow = await this.foldedBefore(partition);
    this.states.set(partition, state);
    return state;
  }

  /** The state that the store has now, to go on from. */
  private async stand(partition: number): Promise<SliceResult> {
    const { position } = await this.read(partition);
    if (position !== undefined) return { position };
    // The store lost everything: the transport asks where to begin.
    this.states.delete(partition);
    throw new Error('the store has lost this partition’s state');
  }

  private async foldOver(state: PartitionState, slice: Slice): Promise<SliceResult> {
    const { publishedBelow } = state;
    const routed = routeSlice(slice, this.settings, this.settings.partitions, publishedBelow);
    const fold = await this.run(state, routed);
    await this.publish(slice, routed, fold, publishedBelow);
    const ids = await this.store.readChanged(state, fold);
    const position = endOf(slice.records);
    const last = slice.records[slice.records.length - 1];
    fold.apply();
    const result = await this.store.commit(state, {
      fold,
      ids,
      position,
      last: seen(last),
      oldestGeneration: this.generationOf(slice.records[0]?.appendedAtMs ?? 0) - 1,
      settings: foldSettings(this.settings),
    });
    if (!result.applied) return this.stand(slice.partition);
    state.forgetCells(CELLS_IN_MEMORY);
    return { position };
  }

  private async run(state: PartitionState, { items }: RoutedSlice): Promise<SliceFold> {
    const ids = new Map<string, IdSpan>();
    const clients = new Set<string>();
    for (const { content, appendedAtMs } of items) {
      if (content.kind === 'event') {
        const last = this.generationOf(appendedAtMs);
        const span = ids.get(content.idHash);
        if (span) span.last = last;
        else ids.set(content.idHash, { first: last, last });
        clients.add(content.event.clientId);
      } else if (content.kind === 'close') clients.add(content.close.clientId);
    }
    const stored = await this.store.readSlice(state, ids, clients);
    const fold = new SliceFold(state.clients, state.counters, stored, this.generationOf);
    fold.run(items);
    return fold;
  }

  /** Dead letters and forwards go out before the position moves: at least once, told apart by where they came from. */
  private async publish(
    slice: Slice,
    { forwards, rejects }: RoutedSlice,
    fold: SliceFold,
    publishedBelow: number,
  ): Promise<void> {
    const { topic, partition, records } = slice;
    const letters = rejects.map(({ record, rejected }) => letterOf({ topic, partition }, record, rejected));
    for (const { item, code, message, clientId } of fold.rejected) {
      const record = records.find(({ offset }) => offset === item.offset);
      if (record && record.offset >= publishedBelow)
        letters.push(letterOf({ topic, partition }, record, { code, message, clientId }));
    }
    await Promise.all([this.deadLetters.publish(letters), this.producer.send(topic, forwards)]);
  }

  /** Ids are remembered by generations of one late window each, the current and the one before. */
  private readonly generationOf = (appendedAtMs: number): number =>
    Math.floor(appendedAtMs / this.settings.lateWindowMs);
}

/** A batch that cannot be read is one letter, at the first of its offsets. */
function letterOf(
  place: Pick<DeadLetter, 'topic' | 'partition'>,
  record: RawRecord,
  { code, message, clientId }: Pick<DeadLetter, 'code' | 'message' | 'clientId'>,
): DeadLetter {
  const { undecodable } = record;
  const why = { ...place, code, message, clientId };
  if (!undecodable) return { ...why, record };
  const { firstOffset, lastOffset, records, bytes } = undecodable;
  return { ...why, record: { ...record, offset: firstOffset }, notKept: { lastOffset, records, bytes } };
}

function seen(record: Slice['records'][number] | undefined): Required<RecordSeen> & { fingerprint: string } {
  if (!record) throw new Error('a slice has at least one record');
  return { appendedAtMs: record.appendedAtMs, fingerprint: fingerprint(record) };
}
