import { createProducer } from '#kafka';
import { makeKey } from '#access';
import type { AccessKey } from '#access';
import { connectRedis } from '#store';
import { Deployment } from '../../support/deployment/index.js';
import { eventually } from '../../support/deployment/eventually.js';
import { sharedServices } from '../../support/shared-services.js';
import { contract } from '../console/contracts.js';
import { DescribedApi } from '../console/described-api.js';
import { issueDocuments } from '../console/issue-documents.js';
import { contador } from '../verify/run-cli.js';
import type { Ran } from '../verify/run-cli.js';
import { Provider } from './provider.js';

/** Login attempts per minute and address. */
export const LOGINS = 5;

type KeyTerms = Pick<AccessKey, 'role' | 'clientId' | 'expiresAt'>;

export interface MadeKey {
  readonly keyId: string;
  /** The secret to send. */
  readonly key: string;
  readonly expiresAt?: string;
}

/** A console that requires keys, with data of two clients, acme and globex. */
export class AccessEnvironment {
  private readonly services = sharedServices();
  readonly deployment = new Deployment(this.services);
  readonly provider = new Provider();
  private readonly producer = createProducer(this.deployment.kafka);
  private described: DescribedApi | undefined;
  private consoleUrl = '';

  get api(): DescribedApi {
    if (!this.described) throw new Error('no console runs yet');
    return this.described;
  }

  get url(): string {
    return this.consoleUrl;
  }

  /** Settings of a console that requires keys. */
  get settings(): Record<string, string> {
    return {
      CONTADOR_ACCESS: 'keys',
      CONTADOR_LOGIN_LIMIT: String(LOGINS),
      CONTADOR_TRUSTED_PROXIES: 'loopback',
      ...this.provider.settings,
    };
  }

  async start(): Promise<void> {
    await this.provider.start();
    const console = this.deployment.app('console', this.settings);
    await console.start();
    await this.deployment.sign([contract('acme', 1), contract('globex', 1)]);
    const redis = connectRedis(this.services.redisUrl, () => undefined);
    await issueDocuments(redis, this.services.prefix).finally(() => redis.disconnect());
    this.consoleUrl = console.url;
    this.described = await DescribedApi.open(console.url);
  }

  async stop(): Promise<void> {
    await Promise.all([this.deployment.stop(), this.producer.close()]);
    this.provider.stop();
  }

  /** Runs `contador keys …`. */
  keys(...args: string[]): Promise<Ran> {
    return contador(this.deployment.env, 'keys', ...args);
  }

  /** Writes a key as `contador keys create` would, and waits until the console accepts it. */
  async key(terms: KeyTerms): Promise<MadeKey> {
    const at = { createdAt: new Date().toISOString(), createdBy: 'test' };
    const { key, text } = makeKey({ name: 'test', ...at, ...terms });
    const record = { key: key.keyId, value: JSON.stringify(key) };
    await this.producer.send(this.deployment.topics.access, [record]);
    await this.taken(text);
    return { ...key, key: text };
  }

  /** Waits until the console knows a key. */
  async taken(key: string): Promise<void> {
    await eventually(async () => {
      const { body } = await this.api.get('/v1/session', bearer(key));
      if (body['detail'] === 'Unknown access key') throw new Error('not known yet');
    }, 10_000);
  }
}

export const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });
