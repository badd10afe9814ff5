import type { RawRecord } from '#kafka';
import type { TimeRange } from '#usage';

/** A small seeded generator (mulberry32), so that a failing history can be run again. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export const HOUR = 3_600_000;
export const T0 = Date.parse('2026-03-02T08:00:00Z');

/** The meaning of a call's record. */
export interface Sent {
  readonly clientId: string;
  readonly id: string;
  readonly revision: number;
  readonly voided: boolean;
  readonly handleMs: number;
  readonly endedAtMs: number;
}

export interface Close extends TimeRange {
  readonly clientId: string;
  readonly revision: number;
}

/** A record of the log with its meaning; an invalid record has none. */
export interface Entry {
  readonly record: RawRecord;
  readonly sent?: Sent;
  readonly close?: Close;
}

/**
 * A partition of calls of a few clients that end within six hours: new ones, duplicates, corrections that
 * move them, voids, lower revisions, invalid records, and sometimes the close of a client's next hour, or its
 * last close again.
 */
export function randomHistory(seed: number, length: number, clients: readonly string[]): Entry[] {
  const pick = seeded(seed);
  const known: Sent[] = [];
  const closed = new Map<string, Close>();
  return Array.from({ length }, (_, offset): Entry => {
    const appendedAtMs = T0 + 12 * HOUR + offset * 50;
    const at = { offset, appendedAtMs, headers: {} };
    const clientId = clients[pick(clients.length)] ?? '';
    if (pick(40) === 0) return { record: { ...at, key: null, value: Buffer.from('{no json') } };
    if (pick(length / 8) < clients.length) {
      const close = nextClose(pick, closed.get(clientId), clientId);
      if (close.toMs <= T0 + 6 * HOUR) {
        closed.set(clientId, close);
        const id = `close-${close.fromMs}`;
        return { record: { ...at, ...message(clientId, id, 'period.close', closeData(close)) }, close };
      }
    }
    const sent = nextCall(pick, known, clientId, offset);
    known.push(sent);
    return {
      record: { ...at, ...message(sent.clientId, sent.id, 'contact.call', callData(sent, pick)) },
      sent,
    };
  });
}

function nextClose(pick: (below: number) => number, last: Close | undefined, clientId: string): Close {
  if (last && pick(3) === 0) return { ...last, revision: last.revision + 1 };
  const fromMs = last?.toMs ?? T0;
  return { clientId, fromMs, toMs: fromMs + HOUR, revision: 0 };
}

function nextCall(
  pick: (below: number) => number,
  known: readonly Sent[],
  clientId: string,
  offset: number,
): Sent {
  const endedAtMs = T0 + 1_000 * pick((6 * HOUR) / 1_000);
  const again = known.length > 0 && pick(4) === 0 ? known[pick(known.length)] : undefined;
  if (again) {
    return { ...again, revision: pick(4), voided: pick(5) === 0, handleMs: 1_000 * pick(600), endedAtMs };
  }
  const revision = pick(6) === 0 ? 1 : 0;
  return { clientId, id: `c-${offset}`, revision, voided: false, handleMs: 1_000 * pick(900), endedAtMs };
}

const iso = (ms: number): string => new Date(ms).toISOString();

const closeData = ({ clientId, fromMs, toMs, revision }: Close): object => ({
  clientId,
  revision,
  from: iso(fromMs),
  to: iso(toMs),
});

function callData(sent: Sent, pick: (below: number) => number): object {
  const { clientId, id, revision, voided, handleMs, endedAtMs } = sent;
  if (voided) return { clientId, revision, voided };
  return {
    ...{ clientId, revision, contactId: id, outcome: 'handled', agentId: 'a-1', queue: `q${pick(3)}` },
    ...{ startedAt: iso(endedAtMs - handleMs), endedAt: iso(endedAtMs), talkMs: handleMs },
  };
}

function message(clientId: string, id: string, type: string, data: object): Pick<RawRecord, 'key' | 'value'> {
  const event = { specversion: '1.0', id, source: '/pbx', type, data };
  return { key: Buffer.from(clientId), value: Buffer.from(JSON.stringify(event)) };
}
