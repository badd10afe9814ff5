import { Module } from '@nestjs/common';
import { ResponseLimits } from './response-limits.js';

/** The limits of responses, for the features whose responses can be large. */
@Module({ providers: [ResponseLimits], exports: [ResponseLimits] })
export class HttpModule {}
