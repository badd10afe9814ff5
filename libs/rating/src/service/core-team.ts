import type { ContractVersion, Period, Terms } from '#contracts';
import type { Channel, UsageRow } from '#usage';
import { periodCalendar } from '../calendar.js';
import { findSegment } from '../runs/belonging.js';
import { cutSegments } from '../runs/segments.js';
import { overflowSlots } from './overflow-slots.js';

/** Staffed, handling and available time of the client's own team in one slot, in ms. */
export interface CoreSlot {
  readonly slot: number;
  /** Shifts of the dedicated team in the contract's activities. */
  readonly staffedMs: number;
  /** Handle time by overlap; divided by the channel's concurrency if the contract has one. */
  readonly handlingMs: number;
  /** Staffed time without handling; never below 0. */
  readonly availableMs: number;
  /** Whether overflow was billed in the slot. */
  readonly overflow: boolean;
}

/** The client's own team by slot, in time order; slots with neither work nor overflow are left out. */
export function coreTeam(
  versions: readonly ContractVersion[],
  usage: readonly UsageRow[],
  period: Period,
): CoreSlot[] {
  const segments = cutSegments(versions, period);
  const sums = new Map<number, { staffedMs: number; load: Map<Channel, number>; terms: Terms | undefined }>();
  for (const row of usage) {
    if (row.kind === 'contact' || row.team !== 'dedicated') continue;
    const segment = findSegment(segments, row.slot);
    if (!segment) continue;
    const { terms } = segment;
    if (row.kind === 'staffed' && !staffedActivities(terms).includes(row.activity)) continue;
    const sum = sums.get(row.slot) ?? { staffedMs: 0, load: new Map<Channel, number>(), terms };
    sums.set(row.slot, sum);
    if (row.kind === 'staffed') sum.staffedMs += row.staffedMs;
    else sum.load.set(row.channel, (sum.load.get(row.channel) ?? 0) + row.loadMs);
  }
  const overflow = overflowSlots(segments, usage, periodCalendar(versions, period));
  const slots = [...new Set([...sums.keys(), ...overflow])].sort((a, b) => a - b);
  return slots.map((slot) => {
    const { staffedMs = 0, load = [], terms } = sums.get(slot) ?? {};
    const handlingMs = Array.from(load, ([channel, ms]) => agentMs(ms, channel, terms)).reduce(
      (sum, ms) => sum + ms,
      0,
    );
    const availableMs = Math.max(0, staffedMs - handlingMs);
    return { slot, staffedMs, handlingMs, availableMs, overflow: overflow.has(slot) };
  });
}

const PRODUCTIVE: readonly string[] = ['productive'];

/** The activities that the contract counts as staffed. */
function staffedActivities(terms: Terms | undefined): readonly string[] {
  if (terms?.overflow?.by === 'capacity') return terms.overflow.activities;
  return terms?.team?.hours === 'staffed' ? (terms.team.activities ?? PRODUCTIVE) : PRODUCTIVE;
}

/** Handle time as time of one agent, who may handle several contacts concurrently; rounded to the ms. */
const agentMs = (ms: number, channel: Channel, terms: Terms | undefined): number =>
  terms?.overflow?.by === 'capacity' ? Math.round(ms / Number(terms.overflow.concurrency[channel])) : ms;
