import { ApiProperty } from '@nestjs/swagger';
import { INCREMENTS } from '#usage';
import type { Increment } from '#usage';
import { SHORT_CONTACTS, TALK_TIME } from './measure-texts.js';

const count = (description: string) => ApiProperty({ type: 'integer', description });
const ms = (description: string) => ApiProperty({ type: 'integer', description: `${description}, in ms` });

/** Sums of contacts handled and time worked. Contacts are counted by their first leg, times over all legs. */
export class UsageMeasuresDto {
  @count('= handled + short + abandoned')
  contacts = 0;

  @count('Handled for at least as long as the contract’s threshold for short contacts')
  handled = 0;

  @count(SHORT_CONTACTS)
  short = 0;

  @count('Contacts that ended before an agent answered')
  abandoned = 0;

  @count('Handlings by one agent, and abandoned contacts: a transfer makes a second leg')
  legs = 0;

  @ms(TALK_TIME)
  talkMs = 0;

  @ms('Hold')
  holdMs = 0;

  @ms('Wrap-up')
  wrapMs = 0;

  @ms('talk + hold + wrap-up')
  handleMs = 0;

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(INCREMENTS.map((increment) => [increment, { type: 'integer' }])),
    required: [...INCREMENTS],
    additionalProperties: false,
    description: 'Handle time with each leg rounded up by a billing increment, in ms',
  })
  readonly handleByIncrementMs = Object.fromEntries(INCREMENTS.map((increment) => [increment, 0])) as Record<
    Increment,
    number
  >;

  @ms('Time from the customer’s message to the first reply, for legs with one')
  responseMs = 0;

  @count('Legs with a response time: responseMs / responses is the average')
  responses = 0;

  @ms('Time in the queue')
  queueMs = 0;

  @count('Legs that an agent answered: handleMs / answeredLegs is AHT, answeredQueueMs / answeredLegs ASA')
  answeredLegs = 0;

  @ms('Time in the queue, of answered legs')
  answeredQueueMs = 0;

  @ms('Handle time by overlap with the interval rather than by its end; has no queue')
  loadMs = 0;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Shift time by overlap, by activity, in ms; has no channel and no queue',
    example: { productive: 3_600_000 },
  })
  readonly staffedMs: Record<string, number> = {};
}
