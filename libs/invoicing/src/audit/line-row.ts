import { printInstant } from '#rating';
import type { Body, Channel, EventInForce } from '#usage';

/** The reported facts of an event: its identity, its position in the journal, and its content. */
export interface EventFacts {
  readonly source: string;
  readonly id: string;
  readonly revision: number;
  readonly offset: number;
  readonly type: Channel | 'shift';
  readonly team: string;
  readonly activity?: string;
  readonly direction?: string;
  readonly queue?: string;
  readonly skill?: string;
  readonly leg?: number;
  readonly startedAt: string;
  readonly endedAt: string;
}

/**
 * Why an event is behind a difference. `late`: it arrived or was corrected or voided after the charge was last booked.
 * Otherwise it is unchanged, and the terms changed (`repriced`) or other events precede it in the tiers (`moved`).
 */
export const WHY_CHANGED = ['late', 'repriced', 'moved'] as const;
export type WhyChanged = (typeof WHY_CHANGED)[number];

/** A quantity in the line's unit, exact; for a difference also its value when last booked and its current value. */
interface Share {
  readonly quantity: string;
  readonly before?: string;
  readonly now?: string;
}

/** A row of the evidence for a line. The quantities of events and spans add up to the line's quantity. */
export type LineRow =
  | (EventFacts &
      Share & {
        readonly kind: 'event';
        /** For the whole event, before and after the billing increment. */
        readonly measuredMs?: number;
        readonly billedMs?: number;
        readonly contacts?: number;
        readonly why?: WhyChanged;
      })
  | (Share & {
      readonly kind: 'span';
      readonly from: string;
      readonly to: string;
      readonly loadMs: Readonly<Partial<Record<Channel, number>>>;
      readonly staffedMs: number;
    })
  /** An event in the span of the preceding row: its load or staffed time; for a difference, the change of that. */
  | (EventFacts & {
      readonly kind: 'in-span';
      readonly loadMs?: number;
      readonly staffedMs?: number;
      readonly why?: WhyChanged;
    });

export function eventFacts({ source, id, revision, offset, body }: EventInForce): EventFacts {
  const times = { startedAt: printInstant(body.startedAtMs), endedAt: printInstant(body.endedAtMs) };
  return { source, id, revision, offset, ...bodyFacts(body), ...times };
}

function bodyFacts(
  body: Body,
): Omit<EventFacts, 'source' | 'id' | 'revision' | 'offset' | 'startedAt' | 'endedAt'> {
  if (body.kind === 'shift') return { type: 'shift', team: body.team, activity: body.activity };
  const { channel, team, direction, queue, skill, leg } = body;
  return {
    ...{ type: channel, team, direction, leg },
    ...(queue !== undefined && { queue }),
    ...(skill !== undefined && { skill }),
  };
}
