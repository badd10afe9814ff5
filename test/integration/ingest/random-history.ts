import type { RawRecord } from '#kafka';

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

export const T0 = Date.parse('2026-03-02T08:00:00Z');

export interface Sent {
  readonly clientId: string;
  readonly id: string;
  readonly revision: number;
  readonly voided: boolean;
  readonly handleMs: number;
}

/**
 * A partition's worth of calls of a few clients: new ones, duplicates, corrections that move them, voids, lower
 * revisions, and rubbish, in any order. `record` is what lies in the log, `sent` what it means.
 */
export function randomHistory(seed: number, length: number, clients: readonly string[]) {
  const pick = seeded(seed);
  const known: Sent[] = [];
  const history: { record: RawRecord; sent?: Sent }[] = [];
  for (let offset = 0; offset < length; offset++) {
    const appendedAtMs = T0 + 3_600_000 * 12 + offset * 50;
    if (pick(40) === 0) {
      history.push({
        record: { offset, appendedAtMs, key: null, value: Buffer.from('{no json'), headers: {} },
      });
      continue;
    }
    const again = known.length > 0 && pick(4) === 0 ? known[pick(known.length)] : undefined;
    const sent: Sent = again
      ? { ...again, revision: pick(4), voided: pick(5) === 0, handleMs: 1_000 * pick(600) }
      : {
          clientId: clients[pick(clients.length)] ?? '',
          id: `c-${offset}`,
          revision: pick(6) === 0 ? 1 : 0,
          voided: false,
          handleMs: 1_000 * pick(900),
        };
    known.push(sent);
    history.push({ record: callRecord(sent, offset, appendedAtMs, pick), sent });
  }
  return history;
}

function callRecord(
  sent: Sent,
  offset: number,
  appendedAtMs: number,
  pick: (below: number) => number,
): RawRecord {
  const endedAtMs = T0 + 1_000 * pick(6 * 3_600);
  const at = (ms: number): string => new Date(ms).toISOString();
  const { clientId, id, revision, voided, handleMs } = sent;
  const data = voided
    ? { clientId, revision, voided }
    : {
        ...{ clientId, revision, contactId: id, outcome: 'handled', agentId: 'a-1', queue: `q${pick(3)}` },
        ...{ startedAt: at(endedAtMs - handleMs), endedAt: at(endedAtMs), talkMs: handleMs },
      };
  const event = { specversion: '1.0', id, source: '/pbx', type: 'contact.call', data };
  return {
    offset,
    appendedAtMs,
    key: Buffer.from(clientId),
    value: Buffer.from(JSON.stringify(event)),
    headers: {},
  };
}
