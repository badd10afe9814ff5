import type { ContractVersion, Period, Price } from '#contracts';
import { cellOf, rowOf, slotStart } from '#usage';
import type { ContactRow, Dimensions, ShortThreshold, UsageRow } from '#usage';

/**
 * A period's usage with only the distinctions that some terms make: they charge it the same, in far fewer rows. What
 * is never charged (abandoned contacts, load where no capacity is billed) is left out.
 */
export function condensed(
  usage: Iterable<UsageRow>,
  versions: readonly ContractVersion[],
  { fromMs, toMs }: Period,
): UsageRow[] {
  const told = distinctions(versions);
  const cells = new Map<string, { slot: number; dimensions: Dimensions; vector: readonly number[] }>();
  const full: UsageRow[] = [];
  for (const row of usage) {
    const at = slotStart(row.slot);
    if (at < fromMs || at >= toMs || !told.charges(row)) continue;
    const { slot, dimensions, vector } = cellOf(row.kind === 'contact' ? told.plain(row) : row);
    const key = `${slot} ${Object.values(dimensions).join(' ')}`;
    const sums = cells.get(key)?.vector.map((sum, index) => sum + (vector[index] ?? 0));
    if (sums === undefined || sums.every(Number.isSafeInteger))
      cells.set(key, { slot, dimensions, vector: sums ?? vector });
    else full.push(row);
  }
  return [
    ...full,
    ...Array.from(cells.values(), ({ slot, dimensions, vector }) => rowOf(slot, dimensions, vector)),
  ];
}

/** What the prices of any version ask of a leg. */
function distinctions(versions: readonly ContractVersion[]) {
  const prices = versions.flatMap(({ contacts }) => contacts?.prices ?? []);
  const asks = (key: keyof Price): boolean => prices.some((price) => price[key] !== undefined);
  const [queue, skill, direction] = [asks('queue'), asks('skill'), asks('direction')];
  const thresholds = versions.map(({ contacts }) => contacts?.shortContactSeconds ?? 0);
  const capacity = versions.some(({ overflow }) => overflow?.by === 'capacity');
  return {
    charges: (row: UsageRow): boolean =>
      row.kind === 'load'
        ? capacity
        : row.kind === 'staffed' || (row.outcome === 'handled' && prices.length > 0),
    plain: ({ queue: own, skill: spoken, ...row }: ContactRow): ContactRow => ({
      ...row,
      ...(queue && own !== undefined && { queue: own }),
      ...(skill && spoken !== undefined && { skill: spoken }),
      direction: direction ? row.direction : 'inbound',
      atLeast: Math.max(0, ...thresholds.filter((threshold) => threshold <= row.atLeast)) as ShortThreshold,
    }),
  };
}
