import { setTimeout as sleep } from 'node:timers/promises';
import { createConsoleClient } from '#console-client';
import type { ConsoleClient, ApiSchema } from '#console-client';
import type { IssuedDocument } from '#invoicing';
import { isoInstant } from '#usage';
import type { TimeRange } from '#usage';

type Problem = Partial<ApiSchema<'ProblemDto'>>;

/** The console's API as the demo uses it. Failures throw an Error with the detail that the console returned. */
export class DemoConsole {
  private readonly api: ConsoleClient;

  constructor(
    readonly url: string,
    key: string,
  ) {
    this.api = createConsoleClient({ baseUrl: url, headers: { authorization: `Bearer ${key}` } });
    this.api.use({
      async onResponse({ request: { method, url: address }, response }) {
        if (response.ok) return;
        const { pathname, search } = new URL(address);
        const detail = problemDetail(await response.text());
        throw new Error(`${method} ${pathname}${search}: ${response.status} ${detail}`);
      },
    });
  }

  /** Resolves once the console accepts the key, which was created a moment ago. @throws after `withinMs` */
  async waitForLogin(withinMs = 10_000): Promise<void> {
    for (const deadlineMs = Date.now() + withinMs; ; await sleep(50)) {
      try {
        await this.api.GET('/v1/session');
        return;
      } catch (error) {
        if (Date.now() > deadlineMs) throw error;
      }
    }
  }

  /**
   * @param contract checked by the console
   * @param reason required for a version that starts in a closed period
   */
  async sign(contract: object, reason?: string): Promise<void> {
    await this.api.POST('/v1/contracts', {
      body: contract as ApiSchema<'ContractVersion'>,
      params: { query: { ...(reason !== undefined && { reason }) } },
    });
  }

  async counters(): Promise<ApiSchema<'CountersDto'>> {
    const { totals } = await readData(this.api.GET('/v1/ops/ingest'));
    return totals.counters;
  }

  usage(clientId: string, { fromMs, toMs }: TimeRange): Promise<ApiSchema<'ClientUsageDto'>> {
    const [from, to] = [isoInstant(fromMs), isoInstant(toMs)];
    const params = { path: { clientId }, query: { from, to, by: 'day', split: 'channel,team' } } as const;
    return readData(this.api.GET('/v1/clients/{clientId}/usage', { params }));
  }

  /** Ids of all documents of the client, oldest first. */
  async documentIds(clientId: string): Promise<string[]> {
    const { documents } = await readData(this.api.GET('/v1/documents', { params: { query: { clientId } } }));
    return documents.map(({ documentId }) => documentId);
  }

  document(documentId: string): Promise<IssuedDocument> {
    return readData(this.api.GET('/v1/documents/{documentId}', { params: { path: { documentId } } }));
  }
}

async function readData<T>(response: Promise<{ data?: T }>): Promise<T> {
  const { data } = await response;
  if (data === undefined) throw new Error('the console returned an empty response');
  return data;
}

function problemDetail(text: string): string {
  try {
    const { detail, faults = [] } = JSON.parse(text) as Problem;
    return [detail, ...faults.map(({ pointer = '', message }) => `${pointer} ${message}`)].join('\n  ');
  } catch {
    return text.slice(0, 200);
  }
}
