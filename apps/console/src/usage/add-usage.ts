import { BASIS_DESCRIPTORS } from '#contracts';
import { INCREMENTS, handleMs, isLive } from '#usage';
import type { ContactRow, UsageRow } from '#usage';
import type { UsageMeasuresDto } from './usage-measures.dto.js';

/** Adds a cell to a sum. A handled contact of a live channel is short if its handle time is below `shortBelow`, in seconds. */
export function addUsage(sum: UsageMeasuresDto, row: UsageRow, shortBelow: number): void {
  switch (row.kind) {
    case 'contact':
      return addContact(sum, row, shortBelow);
    case 'load':
      sum.loadMs += row.loadMs;
      return;
    case 'staffed':
      sum.staffedMs[row.activity] = (sum.staffedMs[row.activity] ?? 0) + row.staffedMs;
  }
}

function addContact(sum: UsageMeasuresDto, row: ContactRow, shortBelow: number): void {
  const { measures } = row;
  sum.contacts += measures.contacts;
  sum[classifyOutcome(row, shortBelow)] += measures.contacts;
  sum.legs += measures.legs;
  sum.talkMs += measures.talkMs;
  sum.holdMs += measures.holdMs;
  sum.wrapMs += measures.wrapMs;
  sum.handleMs += handleMs(measures);
  sum.responseMs += measures.responseMs;
  sum.responses += measures.responses;
  sum.queueMs += measures.queueMs;
  if (row.outcome === 'handled') {
    sum.answeredLegs += measures.legs;
    sum.answeredQueueMs += measures.queueMs;
  }
  const { rounded } = BASIS_DESCRIPTORS.handle;
  for (const increment of INCREMENTS) sum.handleByIncrementMs[increment] += measures[rounded[increment]];
}

function classifyOutcome({ outcome, channel, atLeast }: ContactRow, shortBelow: number) {
  if (outcome === 'abandoned') return 'abandoned';
  return isLive(channel) && atLeast < shortBelow ? 'short' : 'handled';
}
