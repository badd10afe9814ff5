import type { IssuedDocument } from '#invoicing';
import type { EventFacts } from '../../../../test/support/traffic/index.js';
import { counted } from '../terminal/numbers.js';

/** More are only counted. */
const NAMED = 3;

type EventId = Pick<EventFacts, 'source' | 'id' | 'revision'>;

export const eventCause = ({ source, id, revision }: EventId): string =>
  `event ${source} ${id}, revision ${revision}`;

export const versionCause = (version: number): string => `contract version ${version}`;

/** What a note itself names as its cause. */
export function causeOf({ lines }: IssuedDocument): string {
  const cause = lines.find(({ difference }) => difference)?.difference?.cause;
  if (!cause) return 'no cause';
  const { events, eventCount, contractVersions } = cause;
  const named = eventCount > NAMED ? [counted(eventCount, 'event')] : events.map(eventCause);
  return [...named, ...contractVersions.map(versionCause)].join('; ');
}
