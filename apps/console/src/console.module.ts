import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccessKeyRegistry } from '#access';
import { HealthModule, MetricsModule } from '#runtime/nest';
import type { Health } from '#runtime';
import { DocumentReader, KeyUses, UsageReader } from '#store';
import type { Registry } from 'prom-client';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { Authenticator } from './access/authenticator.js';
import { SessionController } from './access/session.controller.js';
import { Sessions } from './access/sessions.js';
import { AccessLimits } from './access/limits/access-limits.js';
import { AdjustmentsService } from './adjustments/adjustments.service.js';
import { AdjustmentsController } from './adjustments/adjustments.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditService } from './audit/audit.service.js';
import { ClientDirectory } from './clients/client-directory.js';
import { ClientsController } from './clients/clients.controller.js';
import { ContractsService } from './contracts/contracts.service.js';
import { ContractView } from './contracts/contract-view.js';
import { ContractsController } from './contracts/contracts.controller.js';
import { KeysController } from './keys/keys.controller.js';
import { ResponseLimits } from './http/response-limits.js';
import { CompareController } from './compare/compare.controller.js';
import { CompareService } from './compare/compare.service.js';
import { LiveController } from './live/live.controller.js';
import { LiveService } from './live/live.service.js';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { DeadLettersService } from './dead-letters/dead-letters.service.js';
import { DocumentPages } from './documents/document-pages.js';
import { DocumentsController } from './documents/documents.controller.js';
import { LineEventsController } from './documents/line-events.controller.js';
import { LineEventsService } from './documents/line-events.service.js';
import { ApiDescription } from './openapi/api-description.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { IngestMonitor } from './ops/ingest-monitor.js';
import { ClosingReports } from './ops/closing-reports.js';
import { OpsController } from './ops/ops.controller.js';
import { EventSourcesController } from './event-sources/event-sources.controller.js';
import { EventSourcesService } from './event-sources/event-sources.service.js';
import { PeriodsService } from './periods/periods.service.js';
import { PeriodsController } from './periods/periods.controller.js';
import { PreviewService } from './preview/preview.service.js';
import { PreviewController } from './preview/preview.controller.js';
import { StatementController } from './statement/statement.controller.js';
import { StatementService } from './statement/statement.service.js';
import { UsageController } from './usage/usage.controller.js';

/** The services that the controllers answer from. */
export interface ConsoleParts {
  readonly authenticator: Authenticator;
  readonly sessions: Sessions;
  readonly limits: AccessLimits;
  readonly responseLimits: ResponseLimits;
  readonly keys: AccessKeyRegistry;
  readonly keyUses: KeyUses;
  readonly audit: AuditService;
  readonly view: ContractView;
  readonly contracts: ContractsService;
  readonly directory: ClientDirectory;
  readonly usage: UsageReader;
  readonly documents: DocumentReader;
  readonly lineEvents: LineEventsService;
  readonly monitor: IngestMonitor;
  readonly periods: PeriodsService;
  readonly preview: PreviewService;
  readonly statement: StatementService;
  readonly adjustments: AdjustmentsService;
  readonly closing: ClosingReports;
  readonly deadLetters: DeadLettersService;
  readonly live: LiveService;
  readonly compare: CompareService;
  readonly eventSources: EventSourcesService;
}

@Module({})
export class ConsoleModule {
  static of(parts: ConsoleParts, health: Health, registry: Registry): DynamicModule {
    return {
      module: ConsoleModule,
      imports: [HealthModule.of(health), MetricsModule.of(registry)],
      controllers: [
        ...[ContractsController, ClientsController, UsageController, PeriodsController, PreviewController],
        ...[
          StatementController,
          CompareController,
          LiveController,
          AdjustmentsController,
          DocumentsController,
          LineEventsController,
          OpsController,
          EventSourcesController,
          DeadLettersController,
          OpenApiController,
          SessionController,
          KeysController,
          AuditController,
        ],
      ],
      providers: [
        ApiDescription,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: Authenticator, useValue: parts.authenticator },
        { provide: Sessions, useValue: parts.sessions },
        { provide: AccessLimits, useValue: parts.limits },
        { provide: ResponseLimits, useValue: parts.responseLimits },
        { provide: AccessKeyRegistry, useValue: parts.keys },
        { provide: KeyUses, useValue: parts.keyUses },
        { provide: AuditService, useValue: parts.audit },
        { provide: ContractView, useValue: parts.view },
        { provide: ContractsService, useValue: parts.contracts },
        { provide: ClientDirectory, useValue: parts.directory },
        { provide: UsageReader, useValue: parts.usage },
        { provide: DocumentReader, useValue: parts.documents },
        { provide: LineEventsService, useValue: parts.lineEvents },
        { provide: DocumentPages, useValue: new DocumentPages(parts.documents) },
        { provide: IngestMonitor, useValue: parts.monitor },
        { provide: PeriodsService, useValue: parts.periods },
        { provide: PreviewService, useValue: parts.preview },
        { provide: StatementService, useValue: parts.statement },
        { provide: AdjustmentsService, useValue: parts.adjustments },
        { provide: ClosingReports, useValue: parts.closing },
        { provide: LiveService, useValue: parts.live },
        { provide: CompareService, useValue: parts.compare },
        { provide: EventSourcesService, useValue: parts.eventSources },
        { provide: DeadLettersService, useValue: parts.deadLetters },
      ],
    };
  }
}
