/** Floor (b): the obvious Nest implementation: a handler, a validated body, a few counters in Redis. */
import 'reflect-metadata';
import { Controller, Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, Payload, Transport } from '@nestjs/microservices';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Min } from 'class-validator';
import { Redis } from 'ioredis';
import { reportCount } from './report-count.js';

const [brokers = '', topic = '', groupId = '', redisUrl = ''] = process.argv.slice(2);
const redis = new Redis(redisUrl);
const HOUR = 3_600_000;
let events = 0;

class ContactDto {
  @IsString() clientId!: string;
  @IsString() @IsOptional() contactId?: string;
  @IsIn(['handled', 'abandoned']) @IsOptional() outcome?: string;
  @IsString() @IsOptional() agentId?: string;
  @IsString() @IsOptional() queue?: string;
  @IsString() @IsOptional() skill?: string;
  @IsIn(['inbound', 'outbound']) @IsOptional() direction?: string;
  @IsIn(['dedicated', 'shared']) @IsOptional() team?: string;
  @IsISO8601() startedAt!: string;
  @IsISO8601() endedAt!: string;
  @IsInt() @Min(0) @IsOptional() talkMs?: number;
  @IsInt() @Min(0) @IsOptional() activeMs?: number;
  @IsInt() @Min(0) @IsOptional() holdMs?: number;
  @IsInt() @Min(0) @IsOptional() wrapMs?: number;
  @IsInt() @Min(0) @IsOptional() queueMs?: number;
}

@Controller()
class Contacts {
  @EventPattern(topic)
  async handle(@Payload(new ValidationPipe({ transform: true, expectedType: ContactDto })) data: object) {
    const contact = data as ContactDto;
    const key = `usage:${contact.clientId}:${Math.floor(Date.parse(contact.endedAt) / HOUR)}`;
    await redis.hincrby(key, 'contacts', 1);
    await redis.hincrby(key, 'talkMs', contact.talkMs ?? contact.activeMs ?? 0);
    await redis.hincrby(key, 'wrapMs', contact.wrapMs ?? 0);
    events++;
  }
}

@Module({ controllers: [Contacts] })
class Floor {}

reportCount(() => events);
const app = await NestFactory.createMicroservice<MicroserviceOptions>(Floor, {
  logger: false,
  transport: Transport.KAFKA,
  options: {
    client: { brokers: brokers.split(',') },
    consumer: { groupId },
    subscribe: { fromBeginning: true },
  },
});
await app.listen();
