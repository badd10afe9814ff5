import { setTimeout as sleep } from 'node:timers/promises';
import type { IssuedDocument } from '#invoicing';

export interface ConsoleCounters {
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly superseded: number;
  readonly forwarded: number;
  readonly rejected: number;
  readonly rejectedByCode: Readonly<Record<string, number>>;
}

/** The sums that the console returns; times in ms. */
export interface ConsoleMeasures {
  readonly contacts: number;
  readonly abandoned: number;
  readonly legs: number;
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapMs: number;
  readonly handleMs: number;
  readonly handleByIncrementMs: Readonly<Record<'1/1' | '6/6' | '30/6' | '60/60', number>>;
  readonly responseMs: number;
  readonly queueMs: number;
  readonly staffedMs: Readonly<Record<string, number>>;
}

export interface ConsoleUsage {
  readonly total: ConsoleMeasures;
  readonly rows: readonly {
    readonly channel?: string;
    readonly team?: string;
    readonly measures: ConsoleMeasures;
  }[];
}

interface ProblemBody {
  readonly detail?: string;
  readonly faults?: readonly { readonly pointer?: string; readonly message: string }[];
}

/** Client of the console's REST API for the demo. Failures throw an Error with the detail that the console returned. */
export class ConsoleClient {
  constructor(
    readonly url: string,
    private readonly key: string,
  ) {}

  /** Resolves once the console accepts the key, which was created a moment ago. @throws after `withinMs` */
  async loggedIn(withinMs = 10_000): Promise<void> {
    for (const deadlineMs = Date.now() + withinMs; ; await sleep(50)) {
      try {
        await this.ask('/v1/session');
        return;
      } catch (error) {
        if (Date.now() > deadlineMs) throw error;
      }
    }
  }

  /** @param reason required for a version that starts in a closed period */
  async sign(contract: object, reason?: string): Promise<void> {
    const query = reason === undefined ? '' : `?${new URLSearchParams({ reason }).toString()}`;
    await this.ask(`/v1/contracts${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(contract),
    });
  }

  async counters(): Promise<ConsoleCounters> {
    const { totals } = (await this.ask('/v1/ops/ingest')) as { totals: { counters: ConsoleCounters } };
    return totals.counters;
  }

  async usage(clientId: string, fromMs: number, toMs: number): Promise<ConsoleUsage> {
    const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
    const query = new URLSearchParams({ from, to, by: 'day', split: 'channel,team' });
    return (await this.ask(`/v1/clients/${clientId}/usage?${query.toString()}`)) as ConsoleUsage;
  }

  /** Ids of all documents of the client, oldest first. */
  async documentIds(clientId: string): Promise<string[]> {
    const query = new URLSearchParams({ clientId });
    const { documents } = (await this.ask(`/v1/documents?${query.toString()}`)) as {
      documents: { documentId: string }[];
    };
    return documents.map(({ documentId }) => documentId);
  }

  async document(documentId: string): Promise<IssuedDocument> {
    return (await this.ask(`/v1/documents/${encodeURIComponent(documentId)}`)) as IssuedDocument;
  }

  private async ask(path: string, init?: RequestInit): Promise<unknown> {
    const headers = { authorization: `Bearer ${this.key}`, ...init?.headers };
    const response = await fetch(this.url + path, { ...init, headers });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    throw new Error(`${init?.method ?? 'GET'} ${path}: ${response.status} ${detailOf(text)}`);
  }
}

function detailOf(text: string): string {
  try {
    const { detail, faults = [] } = JSON.parse(text) as ProblemBody;
    return [detail, ...faults.map(({ pointer = '', message }) => `${pointer} ${message}`)].join('\n  ');
  } catch {
    return text.slice(0, 200);
  }
}
