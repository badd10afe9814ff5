import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module.js';
import { ClientJournal } from './client-journal.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { LineEventsController } from './line-events.controller.js';
import { LineEventsService } from './line-events.service.js';

/** Issued documents, and the events behind their lines. */
@Module({
  imports: [ContractsModule],
  controllers: [DocumentsController, LineEventsController],
  providers: [ClientJournal, DocumentsService, LineEventsService],
})
export class DocumentsModule {}
