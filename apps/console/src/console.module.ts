import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { HealthModule, KeyBook, MetricsModule } from '#runtime';
import type { Health } from '#runtime';
import { DocumentReader, KeyUses, UsageReader } from '#store';
import type { Registry } from 'prom-client';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { Authenticator } from './access/authenticator.js';
import { SessionController } from './access/session.controller.js';
import { Sessions } from './access/sessions.js';
import { AccessLimits } from './access/limits/access-limits.js';
import { AdjustmentDesk } from './adjustments/adjustment-desk.js';
import { AdjustmentsController } from './adjustments/adjustments.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditDesk } from './audit/audit-desk.js';
import { ClientDirectory } from './clients/client-directory.js';
import { ClientsController } from './clients/clients.controller.js';
import { ContractDesk } from './contracts/contract-desk.js';
import { ContractView } from './contracts/contract-view.js';
import { ContractsController } from './contracts/contracts.controller.js';
import { KeysController } from './keys/keys.controller.js';
import { AnswerLimits } from './http/answer-limits.js';
import { CompareController } from './compare/compare.controller.js';
import { CompareDesk } from './compare/compare-desk.js';
import { LiveController } from './live/live.controller.js';
import { LiveDesk } from './live/live-desk.js';
import { LettersController } from './dead-letters/letters.controller.js';
import { LettersDesk } from './dead-letters/letters-desk.js';
import { DocumentPages } from './documents/document-pages.js';
import { DocumentsController } from './documents/documents.controller.js';
import { LineEventsController } from './documents/line-events.controller.js';
import { LineEventsDesk } from './documents/line-events-desk.js';
import { ApiDescription } from './openapi/api-description.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { IngestMonitor } from './ops/ingest-monitor.js';
import { ClosingReports } from './ops/closing-reports.js';
import { OpsController } from './ops/ops.controller.js';
import { PlatformsController } from './platforms/platforms.controller.js';
import { PlatformsDesk } from './platforms/platforms-desk.js';
import { PeriodDesk } from './periods/period-desk.js';
import { PeriodsController } from './periods/periods.controller.js';
import { PreviewDesk } from './preview/preview-desk.js';
import { PreviewController } from './preview/preview.controller.js';
import { StatementController } from './statement/statement.controller.js';
import { StatementDesk } from './statement/statement-desk.js';
import { UsageController } from './usage/usage.controller.js';

/** What the controllers answer from. */
export interface ConsoleParts {
  readonly authenticator: Authenticator;
  readonly sessions: Sessions;
  readonly limits: AccessLimits;
  readonly answerLimits: AnswerLimits;
  readonly keys: KeyBook;
  readonly keyUses: KeyUses;
  readonly audit: AuditDesk;
  readonly view: ContractView;
  readonly desk: ContractDesk;
  readonly directory: ClientDirectory;
  readonly usage: UsageReader;
  readonly documents: DocumentReader;
  readonly lineEvents: LineEventsDesk;
  readonly monitor: IngestMonitor;
  readonly periods: PeriodDesk;
  readonly preview: PreviewDesk;
  readonly statement: StatementDesk;
  readonly adjustments: AdjustmentDesk;
  readonly closing: ClosingReports;
  readonly letters: LettersDesk;
  readonly live: LiveDesk;
  readonly compare: CompareDesk;
  readonly platforms: PlatformsDesk;
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
          PlatformsController,
          LettersController,
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
        { provide: AnswerLimits, useValue: parts.answerLimits },
        { provide: KeyBook, useValue: parts.keys },
        { provide: KeyUses, useValue: parts.keyUses },
        { provide: AuditDesk, useValue: parts.audit },
        { provide: ContractView, useValue: parts.view },
        { provide: ContractDesk, useValue: parts.desk },
        { provide: ClientDirectory, useValue: parts.directory },
        { provide: UsageReader, useValue: parts.usage },
        { provide: DocumentReader, useValue: parts.documents },
        { provide: LineEventsDesk, useValue: parts.lineEvents },
        { provide: DocumentPages, useValue: new DocumentPages(parts.documents) },
        { provide: IngestMonitor, useValue: parts.monitor },
        { provide: PeriodDesk, useValue: parts.periods },
        { provide: PreviewDesk, useValue: parts.preview },
        { provide: StatementDesk, useValue: parts.statement },
        { provide: AdjustmentDesk, useValue: parts.adjustments },
        { provide: ClosingReports, useValue: parts.closing },
        { provide: LiveDesk, useValue: parts.live },
        { provide: CompareDesk, useValue: parts.compare },
        { provide: PlatformsDesk, useValue: parts.platforms },
        { provide: LettersDesk, useValue: parts.letters },
      ],
    };
  }
}
