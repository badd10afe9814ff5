import { getChannel } from '../channels/channels.js';
import type { Body, UsageEvent } from '../events/usage-event.js';
import { envelope } from './samples.js';

const at = (epochMs: number): string => new Date(epochMs).toISOString();

const dataOf = (body: Body): Record<string, unknown> => {
  const { kind: _kind, startedAtMs, endedAtMs, ...rest } = body;
  const times = { ...rest, startedAt: at(startedAtMs), endedAt: at(endedAtMs), agentId: 'a-17' };
  if (body.kind === 'shift') return times;
  const { talkMs, hasResponse, responseMs } = body;
  const active = { [getChannel(body.channel).timing.talk]: talkMs };
  return { ...times, ...active, contactId: 'c', responseMs: hasResponse ? responseMs : null };
};

const typeOf = (body: Body | undefined): string =>
  body?.kind === 'leg' ? `contact.${body.channel}` : 'workforce.shift';

/** The NDJSON line of a valid event. */
export const toLine = ({ clientId, id, source, revision, voided, body }: UsageEvent): Buffer => {
  const data = { clientId, revision, voided, ...(body && dataOf(body)) };
  return Buffer.from(JSON.stringify(envelope(typeOf(body), data, { id, source })));
};
