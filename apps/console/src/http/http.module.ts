import { Module } from '@nestjs/common';
import { ResponseLimits } from './response-limits.js';

/** The limits of answers, for the features whose answers can be large. */
@Module({ providers: [ResponseLimits], exports: [ResponseLimits] })
export class HttpModule {}
