import { createConsoleClient } from '#console-client';
import type { ConsoleClient } from '#console-client';
import { CliError, EXIT } from '../exit-code.js';
import { keyFromEnvironment } from './key-from-environment.js';
import { problemInBody, problemText } from './problem.js';
import type { ConsoleProblem } from './problem.js';

type Call<Data> = (client: ConsoleClient) => Promise<{
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}>;

/** A response of the console: the data of a success, or else the problem. */
export type ConsoleAnswer<Data> = { readonly status: number } & (
  | { readonly data: Data; readonly problem?: undefined }
  | { readonly data?: undefined; readonly problem: ConsoleProblem }
);

/** Calls the console's REST API. */
export class ConsoleApi {
  private readonly client: ConsoleClient;

  /**
   * @param key an access key; undefined for a console with open access
   * @throws CliError if the URL is none
   */
  constructor(
    private readonly url: string,
    private readonly key: string | undefined = keyFromEnvironment(),
  ) {
    const baseUrl = url.replace(/\/+$/, '');
    if (!URL.canParse(`${baseUrl}/v1`))
      throw new CliError(`${url} is not a URL such as http://127.0.0.1:8080`, EXIT.usage);
    this.client = createConsoleClient({
      baseUrl,
      ...(key !== undefined && { headers: { authorization: `Bearer ${key}` } }),
    });
  }

  /** @throws CliError with the problem and its faults if the status is 400 or higher */
  async get<Data>(call: Call<Data>): Promise<Data> {
    const { status, data, problem } = await this.send(call);
    if (problem) throw new CliError(problemText(status, problem));
    return data;
  }

  /** @throws CliError if there is no response, or it asks for an access key and there is none */
  async send<Data>(call: Call<Data>): Promise<ConsoleAnswer<Data>> {
    const { data, error, response } = await call(this.client).catch((failure: unknown) => {
      if (isSyntaxError(failure))
        throw new CliError(`${this.url} did not respond with JSON: is this the address of the console?`);
      throw new CliError(`The console at ${this.url} does not respond: ${causeMessage(failure)}`);
    });
    const { status, ok } = response;
    if (status === 401 && this.key === undefined)
      throw new CliError(
        'The console needs an access key: set CONTADOR_KEY_FILE or CONTADOR_KEY (contador keys --help)',
      );
    if (ok && data !== undefined) return { status, data };
    return { status, problem: problemInBody(error) };
  }
}

/** By its name: what fetch throws may be of another realm. */
const isSyntaxError = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'name' in failure && failure.name === 'SyntaxError';

/** The cause of fetch's "fetch failed". */
function causeMessage(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
