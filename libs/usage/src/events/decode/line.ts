import { compileCheck } from '../../checks/compile-check.js';
import { explain } from '../../checks/explain.js';
import { ClientScoped } from '../../shapes/client-scoped.js';
import type { Envelope } from '../../shapes/envelope.js';
import type { Decoded } from '../usage-event.js';
import { parseEnvelope } from './envelope.js';
import { parseEventJson } from './json.js';
import { withClientId } from './with-client-id.js';
import { PERIOD_CLOSE } from './period-close.js';
import { decodeUsageEvent } from './usage-event.js';

const DEFAULT_LIMITS = {};
const isClientScoped = compileCheck(ClientScoped);

/** Close markers have no effect in a file, so only the client id is checked; the period is set to empty. */
const decodeMarker = ({ id, source, data }: Envelope): Decoded =>
  isClientScoped(data)
    ? { kind: 'close', close: { clientId: data.clientId, source, id, revision: 0, fromMs: 0, toMs: 0 } }
    : explain(ClientScoped, data, 'data.');

const decodeEnvelope = (envelope: Envelope): Decoded => {
  if (envelope.type === PERIOD_CLOSE) return decodeMarker(envelope);
  const event = decodeUsageEvent(envelope);
  return 'kind' in event ? event : { kind: 'event', event };
};

/**
 * Decodes one line of an NDJSON file, a structured CloudEvent, by the rules of {@link decodeRecord} except the late
 * window and the clock-skew allowance, since a line has no append time. Never throws.
 */
export const decodeLine = (line: Buffer | string): Decoded => {
  const content = parseEventJson(line, DEFAULT_LIMITS);
  if ('kind' in content) return content;
  const envelope = parseEnvelope(content.json);
  return 'kind' in envelope ? envelope : withClientId(decodeEnvelope(envelope), envelope);
};
