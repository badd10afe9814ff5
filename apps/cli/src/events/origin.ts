import type { LineOrigin, WithoutEvents } from '#invoicing';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { counted } from '../terminal/numbers.js';

const texts = getWording(DEFAULT_LANGUAGE).reasons.withoutEvents;

/** The origin of a line without events, as text. */
export function originText(
  why: WithoutEvents,
  { figures = [], lines = [], adjustment, before, since }: LineOrigin,
): string[] {
  return [
    texts[why],
    ...(adjustment === undefined
      ? []
      : [`Booked by ${adjustment.bookedBy} as ${adjustment.kind} ${adjustment.id}: ${adjustment.reason}.`]),
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
