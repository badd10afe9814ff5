import { openConnections } from '#connections';
import { LogEnds } from '#kafka';
import type { Logger, Shutdown } from '#runtime';
import { listen } from '#runtime/nest';
import { AccessKeyLog } from './access/access-key-log.js';
import { AdjustmentLog } from './adjustments/adjustment-log.js';
import type { ConsoleConfig } from './config/console-config.js';
import { ContractLog } from './contracts/contract-log.js';
import { createApp } from './create-app.js';
import { ReplayLog } from './dead-letters/replay-log.js';
import { EventSourceLog } from './event-sources/event-source-log.js';
import { followLogs } from './logs/followed-log.js';

/** The logs in the order in which they are opened: who may call, then contracts, then what depends on them. */
const LOGS = [AccessKeyLog, ContractLog, AdjustmentLog, ReplayLog, EventSourceLog];

/** Opens what the console needs, from the outside in; `shutdown` closes it in the opposite order. */
export async function startConsole(config: ConsoleConfig, logger: Logger, shutdown: Shutdown): Promise<void> {
  const connections = await openConnections(
    { name: 'console', publishes: ['contracts', 'adjustments', 'audit'], isPrompt: true },
    ...([config, logger, shutdown] as const),
  );
  const app = await createApp({ config, connections, shutdown });
  const { health } = connections;
  const journalEnds = app.get(LogEnds);
  health.register({
    name: 'kafka',
    check: () => journalEnds.all().then(() => ({ ok: true, detail: 'answers' })),
  });
  const logs = LOGS.map((log) => app.get<InstanceType<typeof log>>(log));
  const followed = await followLogs(logs, health, shutdown);
  shutdown.add('app', () => app.close());
  await listen(app, config, logger);
  // Without one of these logs the console would keep responding from stale data: the process ends instead.
  Promise.all(followed).catch((error: unknown) => {
    throw error;
  });
}
