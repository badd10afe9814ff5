import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { KeysController } from './keys.controller.js';
import { KeysService } from './keys.service.js';

@Module({ imports: [AccessModule], controllers: [KeysController], providers: [KeysService] })
export class KeysModule {}
