import { randomBytes } from 'node:crypto';
import type { Role } from '#access';
import { SLOT_MS } from '#usage';
import { Deployment } from '../../support/deployment/index.js';
import type { AppProcess } from '../../support/processes/index.js';
import { freePorts } from '../../support/services/free-ports.js';
import { sharedServices } from '../../support/shared-services.js';
import { contador } from '../verify/run-cli.js';
import { call, lastMonth, monthly } from './events.js';

const HOUR_MS = 3_600_000;
const WEEK_MS = 168 * HOUR_MS;
/** Events further ahead than this are refused. */
const SKEW_MS = 300_000;

/** Of an id that is wider than a phone. */
const LONG = '0'.repeat(100);

/** A deployment that has something to show: a month invoiced, one whose close waits, and events refused. */
export class Stage {
  private made: Deployment | undefined;
  private readonly nowMs = Date.now();
  private console: AppProcess | undefined;
  /** Where the page is, also after the console was away. */
  url = '';

  /** It connects to Redis when it is made: for tests that are skipped, nothing is. */
  private get deployment(): Deployment {
    this.made ??= new Deployment(sharedServices(), { CONTADOR_NOTE_DELAY: 'PT1S' });
    return this.made;
  }

  async start(): Promise<void> {
    const { deployment, nowMs } = this;
    const [port = 0] = await freePorts(1);
    this.url = `http://127.0.0.1:${port}`;
    this.console = deployment.app('console', {
      ...{ PORT: String(port), CONTADOR_ACCESS: 'keys', CONTADOR_SILENT_AFTER: 'PT2S' },
      CONTADOR_SESSION_SECRET: randomBytes(32).toString('hex'),
    });
    await Promise.all([deployment.start('ingest', 'billing'), this.console.start()]);
    const begin = lastMonth(nowMs);
    const calls = ['acme', 'orphan'].flatMap((clientId) =>
      Array.from({ length: 15 }, (_, n) =>
        call(clientId, `${clientId}-${n}`, begin + (n + 9) * 12 * HOUR_MS),
      ),
    );
    await deployment.publish(calls);
    await deployment.folded();
    // Signed after the end of their month: billing closes it immediately
    await deployment.sign([monthly('acme', nowMs), monthly('orphan', nowMs, { seller: 'nobody' })]);
    await deployment.documents(1, 'acme');
  }

  /** A key of a role, as the command makes it. */
  async key(role: Role, clientId?: string): Promise<string> {
    const of = clientId === undefined ? [] : ['--client', clientId];
    const made = await contador(
      this.deployment.env,
      'keys',
      'create',
      '--role',
      role,
      '--name',
      `test ${role}`,
      ...of,
    );
    if (made.code !== 0) throw new Error(made.stderr);
    return made.stdout.trim();
  }

  /** Calls that ended just now. */
  callsNow(clientId: string, count: number): Promise<void> {
    const nowMs = Date.now();
    return this.deployment.publish(
      Array.from({ length: count }, (_, n) => call(clientId, `now-${nowMs}-${n}`, nowMs)),
    );
  }

  /** Calls of a week ago, ten a second around this time of the day, which come only now. */
  async callsOfLastWeek(clientId: string): Promise<void> {
    const beginMs = Date.now() - WEEK_MS - SLOT_MS;
    const calls = Array.from({ length: 18_000 }, (_, n) => call(clientId, `before-${n}`, beginMs + n * 100));
    await this.deployment.publish(calls);
    await this.deployment.folded();
  }

  /** Calls from a clock that is ahead: refused now, and good a second later. */
  async callsAhead(clientId: string, count: number): Promise<void> {
    const aheadMs = Date.now() + SKEW_MS + 1_000;
    await this.deployment.publish(
      Array.from({ length: count }, (_, n) => call(clientId, `ahead-${n}-${LONG}`, aheadMs)),
    );
  }

  /** Ends the console immediately, as in a crash. */
  async consoleGone(): Promise<void> {
    await this.console?.kill();
  }

  async consoleBack(): Promise<void> {
    await this.console?.start();
  }

  async stop(): Promise<void> {
    await this.made?.stop();
  }
}
