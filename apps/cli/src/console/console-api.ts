import { CliError, EXIT } from '../exit-code.js';
import { keyFromEnvironment } from './key-from-environment.js';
import { problemText } from './problem.js';
import type { ConsoleProblem } from './problem.js';

/** An answer of the console, good or bad. */
export interface Answer<Body> {
  readonly status: number;
  /** Of an answer below 400. */
  readonly body: Body;
  readonly problem: ConsoleProblem;
}

interface Asked {
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The console's REST. */
export class ConsoleApi {
  /** @param key an access key; none for a console that is open */
  constructor(
    private readonly url: string,
    private readonly key: string | undefined = keyFromEnvironment(),
  ) {}

  /** @throws CliError when the console says no, with all that it says */
  async get<Body>(path: string, query: Asked['query'] = {}): Promise<Body> {
    const { status, body, problem } = await this.ask<Body>('GET', path, { query });
    if (status >= 400) throw new CliError(problemText(status, problem));
    return body;
  }

  post<Body>(path: string, asked: Asked): Promise<Answer<Body>> {
    return this.ask('POST', path, asked);
  }

  private async ask<Body>(
    method: string,
    path: string,
    { query = {}, headers, body }: Asked,
  ): Promise<Answer<Body>> {
    const address = this.addressOf(path);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) address.searchParams.set(name, value);
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const login = this.key === undefined ? {} : { authorization: `Bearer ${this.key}` };
    const asked = { method, headers: { ...type, ...login, ...headers }, ...json };
    const response = await fetch(address, asked).catch((error: unknown) => {
      throw new CliError(`The console at ${this.url} does not answer: ${causeOf(error)}`);
    });
    const read = parsed(await response.text());
    if (response.status === 401 && this.key === undefined)
      throw new CliError(
        'The console needs an access key: set CONTADOR_KEY_FILE or CONTADOR_KEY (contador keys --help)',
      );
    return { status: response.status, body: read as Body, problem: read };
  }

  private addressOf(path: string): URL {
    try {
      return new URL(this.url.replace(/\/+$/, '') + path);
    } catch {
      throw new CliError(`${this.url} is no address such as http://127.0.0.1:8080`, EXIT.usage);
    }
  }
}

/** What is behind fetch's "fetch failed". */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : { detail: text };
  } catch {
    return { detail: text.slice(0, 500) };
  }
}
