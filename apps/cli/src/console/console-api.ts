import { CliError, EXIT } from '../exit-code.js';
import { keyFromEnvironment } from './key-from-environment.js';
import { problemText } from './problem.js';
import type { ConsoleProblem } from './problem.js';

/** A response of the console, successful or not. */
export interface ConsoleResponse<Body> {
  readonly status: number;
  /** Valid if the status is below 400. */
  readonly body: Body;
  readonly problem: ConsoleProblem;
}

interface RequestOptions {
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Client of the console's REST API. */
export class ConsoleApi {
  /** @param key an access key; undefined for a console with open access */
  constructor(
    private readonly url: string,
    private readonly key: string | undefined = keyFromEnvironment(),
  ) {}

  /** @throws CliError with the problem and its faults if the status is 400 or higher */
  async get<Body>(path: string, query: RequestOptions['query'] = {}): Promise<Body> {
    const { status, body, problem } = await this.send<Body>('GET', path, { query });
    if (status >= 400) throw new CliError(problemText(status, problem));
    return body;
  }

  post<Body>(path: string, options: RequestOptions): Promise<ConsoleResponse<Body>> {
    return this.send('POST', path, options);
  }

  private async send<Body>(
    method: string,
    path: string,
    { query = {}, headers, body }: RequestOptions,
  ): Promise<ConsoleResponse<Body>> {
    const address = this.addressOf(path);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) address.searchParams.set(name, value);
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const login = this.key === undefined ? {} : { authorization: `Bearer ${this.key}` };
    const request = { method, headers: { ...type, ...login, ...headers }, ...json };
    const response = await fetch(address, request).catch((error: unknown) => {
      throw new CliError(`The console at ${this.url} does not respond: ${causeOf(error)}`);
    });
    const parsed = parseBody(await response.text());
    if (response.status === 401 && this.key === undefined)
      throw new CliError(
        'The console needs an access key: set CONTADOR_KEY_FILE or CONTADOR_KEY (contador keys --help)',
      );
    return { status: response.status, body: parsed as Body, problem: parsed };
  }

  private addressOf(path: string): URL {
    try {
      return new URL(this.url.replace(/\/+$/, '') + path);
    } catch {
      throw new CliError(`${this.url} is not a URL such as http://127.0.0.1:8080`, EXIT.usage);
    }
  }
}

/** The cause of fetch's "fetch failed". */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}

function parseBody(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : { detail: text };
  } catch {
    return { detail: text.slice(0, 500) };
  }
}
