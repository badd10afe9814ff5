import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AdjustmentsModule } from './adjustments/adjustments.module.js';
import { AuditModule } from './audit/audit.module.js';
import { ClientsModule } from './clients/clients.module.js';
import { CompareModule } from './compare/compare.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import type { ConsoleStart } from './connections/connections.module.js';
import { ContractsModule } from './contracts/contracts.module.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EventSourcesModule } from './event-sources/event-sources.module.js';
import { KeysModule } from './keys/keys.module.js';
import { LiveModule } from './live/live.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { OpsModule } from './ops/ops.module.js';
import { PeriodsModule } from './periods/periods.module.js';
import { PreviewModule } from './preview/preview.module.js';
import { StatementModule } from './statement/statement.module.js';
import { UsageModule } from './usage/usage.module.js';

/** In the order in which the API description lists their routes. */
const FEATURES = [
  ...[ContractsModule, ClientsModule, UsageModule, PeriodsModule, PreviewModule, StatementModule],
  ...[CompareModule, LiveModule, AdjustmentsModule, DocumentsModule, OpsModule, EventSourcesModule],
  ...[DeadLettersModule, OpenApiModule, AccessModule, KeysModule, AuditModule],
];

/** The features of the console on their connections. Construction reads nothing: `startConsole` opens the logs. */
@Module({})
export class ConsoleModule {
  static forRoot(start: ConsoleStart): DynamicModule {
    return { module: ConsoleModule, imports: [ConnectionsModule.forRoot(start), ...FEATURES] };
  }
}
