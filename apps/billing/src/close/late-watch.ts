import { inForce, parseInstant } from '#contracts';
import type { ContractRegistry } from '#contracts';
import type { ClientClose, LateLayer, LateReader, UsageReader } from '#store';
import { slotStart } from '#usage';
import type { CloseCalendar } from '../draft/close-calendar.js';

const LAYERS_PER_READ = 200;

/**
 * Watches for changes of closed periods: late usage and versions that reach back. If no invoice will take a
 * change up (the contract asks for notes, or no period follows), the client's last period is closed once more
 * when the changes have settled.
 */
export class LateWatch {
  private readonly readUpTo = new Map<number, number>();
  /** By client, the last close after which its closed periods changed, and the time of the first such change. */
  private readonly changed = new Map<string, { readonly layer: number; readonly atMs: number }>();

  /**
   * By partition, layers after a close that does not count that so far only have times after the last close
   * that does: they are checked again until they reach back further.
   */
  private readonly notYetLate = new Map<number, LateLayer[]>();

  constructor(
    private readonly late: Pick<LateReader, 'readLayers'>,
    private readonly usage: Pick<UsageReader, 'client'>,
    private readonly contracts: ContractRegistry,
    private readonly calendar: CloseCalendar,
    private readonly settleMs: number,
  ) {}

  /** Reads the late changes of a partition; returns the number of layers. */
  async read(partition: number): Promise<number> {
    const layers = await this.late.readLayers(partition, this.readUpTo.get(partition) ?? -1, LAYERS_PER_READ);
    const all = [...(this.notYetLate.get(partition) ?? []), ...layers];
    const isLate = await Promise.all(all.map((layer) => this.note(layer)));
    this.notYetLate.set(
      partition,
      all.filter((_, at) => !isLate[at]),
    );
    const last = layers.at(-1);
    if (last) this.readUpTo.set(partition, last.offset);
    return layers.length;
  }

  /** Returns false if nothing in the layer is late yet, but may become so. */
  private async note({ clientId, layer }: LateLayer): Promise<boolean> {
    const last = this.calendar.lastClose(clientId);
    if (layer < (last?.index ?? 0)) return true;
    const late = (await this.usage.client(clientId)).late.get(layer);
    if (!late) return true;
    if (last && slotStart(late.firstSlot) >= last.toMs) return false;
    if (layer >= (this.changed.get(clientId)?.layer ?? 0))
      this.changed.set(clientId, { layer, atMs: late.firstAppendedAtMs });
    return true;
  }

  /** Closes to repeat: a client's last one, if its period has changed since. */
  due(clientIds: readonly string[], nowMs: number): ClientClose[] {
    const due: ClientClose[] = [];
    for (const clientId of clientIds) {
      const last = this.calendar.lastClose(clientId);
      if (!last) continue;
      const since = Math.min(this.firstLateChangeMs(clientId, last), this.firstSignedMs(clientId, last));
      if (since + this.settleMs <= nowMs && this.asksForNote(clientId, last)) due.push(last);
    }
    return due;
  }

  /**
   * A close takes up the changes before it; compared by its index, since both may have come in the same
   * millisecond.
   */
  private firstLateChangeMs(clientId: string, last: ClientClose): number {
    const changed = this.changed.get(clientId);
    if (changed && changed.layer >= last.index) return changed.atMs;
    this.changed.delete(clientId);
    return Infinity;
  }

  private firstSignedMs(clientId: string, last: ClientClose): number {
    const reachBack = this.contracts
      .signed(clientId)
      .filter(
        ({ version, signedAtMs }) =>
          signedAtMs > last.appendedAtMs && (parseInstant(version.effectiveFrom) ?? Infinity) < last.toMs,
      );
    return Math.min(Infinity, ...reachBack.map(({ signedAtMs }) => signedAtMs));
  }

  private asksForNote(clientId: string, last: ClientClose): boolean {
    const policy = inForce(this.contracts.versions(clientId), last.toMs - 1)?.latePolicy ?? 'note';
    return policy === 'note' || this.calendar.nextClose(clientId) === undefined;
  }
}
