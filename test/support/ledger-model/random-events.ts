import type { OutgoingRecord } from '#kafka';
import type { TimeRange } from '#usage';

type Pick = (below: number) => number;

/** An event's data; a voided revision has only these three fields. */
interface Data {
  readonly clientId: string;
  readonly revision: number;
  readonly voided?: true;
}

export interface Event {
  readonly id: string;
  readonly type: string;
  readonly data: Data;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** Legs and shifts that end in a time range, and corrections, voids and repeats of earlier ones. */
export class RandomEvents {
  private readonly sent: Event[] = [];

  constructor(
    private readonly pick: Pick,
    private readonly clients: readonly string[],
  ) {}

  next(within: TimeRange): Event {
    const before = this.pick(3) === 0 ? this.sent[this.pick(this.sent.length)] : undefined;
    const event = before ? this.again(before, within) : this.fresh(within);
    this.sent.push(event);
    return event;
  }

  /**
   * Repeats an event: corrected (and moved) by a higher revision, voided, unchanged, or with a lower revision
   * than the last.
   */
  private again(event: Event, within: TimeRange): Event {
    const { id, type, data } = event;
    const { clientId } = data;
    const revision = data.revision + this.pick(3);
    if (revision === data.revision) return event;
    if (this.pick(3) === 0) return { id, type, data: { clientId, revision, voided: true } };
    return { id, type, data: { clientId, revision, ...this.body(type, within) } };
  }

  private fresh(within: TimeRange): Event {
    const type = [
      'contact.call',
      'contact.call',
      'contact.call',
      'contact.chat',
      'contact.ticket',
      'workforce.shift',
    ][this.pick(6)];
    const clientId = this.clients[this.pick(this.clients.length)];
    if (type === undefined || clientId === undefined) throw new Error('there are types and clients');
    return { id: `e-${this.sent.length}`, type, data: { clientId, revision: 0, ...this.body(type, within) } };
  }

  private body(type: string, { fromMs, toMs }: TimeRange): object {
    const { pick } = this;
    const endedAtMs = fromMs + 1_000 * pick((toMs - fromMs) / 1_000);
    if (type === 'workforce.shift') {
      const lengthMs = 60_000 * (1 + pick(600));
      return {
        agentId: 'a-1',
        activity: 'productive',
        startedAt: iso(endedAtMs - lengthMs),
        endedAt: iso(endedAtMs),
      };
    }
    const [talkMs, wrapMs] = [1_000 * pick(2_400), 1_000 * pick(60)];
    const outcome = pick(8) === 0 ? 'abandoned' : 'handled';
    const times =
      outcome === 'handled' ? { [type === 'contact.call' ? 'talkMs' : 'activeMs']: talkMs, wrapMs } : {};
    return {
      ...{
        contactId: 'c',
        leg: 1 + pick(2),
        agentId: 'a-1',
        team: pick(2) === 0 ? 'shared' : 'dedicated',
        outcome,
      },
      ...{ startedAt: iso(endedAtMs - talkMs - wrapMs), endedAt: iso(endedAtMs), ...times },
    };
  }
}

/** The event as a platform publishes it, under its client's key. */
export const toRecord = ({ id, type, data }: Event): OutgoingRecord => ({
  key: data.clientId,
  value: JSON.stringify({ specversion: '1.0', id, source: '/pbx', type, data }),
});
