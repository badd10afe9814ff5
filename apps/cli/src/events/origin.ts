import type { LineOrigin, WithoutEvents } from '#invoicing';
import { counted } from '../terminal/numbers.js';

const WHY: Record<WithoutEvents, string> = {
  'agreed-amount': 'an amount agreed in the contract',
  'contracted-hours': 'contracted hours, whether used or not',
  'computed-from-lines': 'computed from other lines',
  'booked-by-a-person': 'a person booked it',
};

/** The origin of a line without events, as text. */
export function originText(
  why: WithoutEvents,
  { figures = [], lines = [], adjustment, before, since }: LineOrigin,
): string[] {
  const reason =
    adjustment === undefined
      ? WHY[why]
      : `${adjustment.bookedBy} booked it, as ${adjustment.kind} ${adjustment.id}: ${adjustment.reason}`;
  return [
    `No events: ${reason}.`,
    ...figures.map(
      ({ value, version, pointer }) => `${value} is at ${pointer} of contract version ${version}.`,
    ),
    ...(lines.length === 0 ? [] : [`Based on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}.`]),
    ...(before === undefined
      ? []
      : [`The charge was last booked by line ${before.line} of ${before.number}.`]),
    ...(since === undefined ? [] : changesText(since)),
  ];
}

function changesText({ contractVersions, eventCount }: NonNullable<LineOrigin['since']>): string[] {
  const changes = [
    ...contractVersions.map((version) => `contract version ${version}`),
    ...(eventCount === 0 ? [] : [counted(eventCount, 'late event')]),
  ];
  return changes.length === 0 ? [] : [`Changes since: ${changes.join(', ')}.`];
}
