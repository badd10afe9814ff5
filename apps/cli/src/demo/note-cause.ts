import type { IssuedDocument } from '#invoicing';
import type { EventFacts } from '../../../../test/support/traffic/index.js';
import { counted } from '../terminal/numbers.js';

/** Up to this many events are listed; more are only counted. */
const MAX_LISTED = 3;

type EventId = Pick<EventFacts, 'source' | 'id' | 'revision'>;

export const eventCause = ({ source, id, revision }: EventId): string =>
  `event ${source} ${id}, revision ${revision}`;

export const versionCause = (version: number): string => `contract version ${version}`;

/** The cause that a note itself gives. */
export function causeText({ lines }: IssuedDocument): string {
  const cause = lines.find(({ difference }) => difference)?.difference?.cause;
  if (!cause) return 'no cause';
  const { events, eventCount, contractVersions } = cause;
  const eventTexts = eventCount > MAX_LISTED ? [counted(eventCount, 'event')] : events.map(eventCause);
  return [...eventTexts, ...contractVersions.map(versionCause)].join('; ');
}
