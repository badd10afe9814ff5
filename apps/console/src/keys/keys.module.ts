import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { KeysController } from './keys.controller.js';

@Module({ imports: [AccessModule], controllers: [KeysController] })
export class KeysModule {}
