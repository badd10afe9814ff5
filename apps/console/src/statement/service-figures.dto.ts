import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SHORT_CONTACTS, TALK_TIME } from '../usage/measure-texts.js';

const count = (description: string) => ApiProperty({ type: 'integer', description });
const ms = (description: string) => ApiProperty({ type: 'integer', description: `${description}, in ms` });
const average = (description: string) =>
  ApiPropertyOptional({
    type: 'integer',
    description: `${description}, in ms, rounded; absent if there are none`,
  });

/** Volumes and service levels. Contacts are counted by their first leg, times over all legs. */
export class ServiceFiguresDto {
  @count('= handled + short + abandoned')
  readonly contacts!: number;

  @count('Answered, and not short')
  readonly handled!: number;

  @count(SHORT_CONTACTS)
  readonly short!: number;

  @count('Contacts that ended before an agent answered')
  readonly abandoned!: number;

  @count('Handlings by one agent, and abandoned contacts: a transfer makes a second leg')
  readonly legs!: number;

  @count('Legs that an agent answered, short ones included')
  readonly answeredLegs!: number;

  @count('Legs with a response time')
  readonly responses!: number;

  @ms(TALK_TIME)
  readonly talkMs!: number;

  @ms('Hold')
  readonly holdMs!: number;

  @ms('Wrap-up')
  readonly wrapMs!: number;

  @ms('= talk + hold + wrap-up')
  readonly handleMs!: number;

  @average('Average handle time = handleMs / answeredLegs')
  readonly ahtMs?: number;

  @average('Average speed of answer = wait in queue of answered legs / answeredLegs')
  readonly asaMs?: number;

  @average('First response time = from the customer’s message to the first reply / responses')
  readonly frtMs?: number;

  @ApiPropertyOptional({
    example: '0.042',
    description: '= abandoned / contacts, 0 to 1, to six decimals; absent without contacts',
  })
  readonly abandonmentRate?: string;
}
