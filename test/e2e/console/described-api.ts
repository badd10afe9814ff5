import { Ajv2020 } from 'ajv/dist/2020.js';

export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body of a JSON response. */
  readonly body: Record<string, unknown>;
}

/** The parts of a schema from which requests are made. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
}

export interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
}
interface OpenApi {
  readonly openapi: string;
  readonly components: { readonly schemas: Record<string, Schema> };
  readonly paths: Record<string, Record<string, Operation>>;
}

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /@/,
  uri: /^[a-z]+:/,
};

const pointer = (...keys: string[]): string =>
  keys.map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** An HTTP client that rejects every response that the server's OpenAPI document does not describe. */
export class DescribedApi {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, formats: FORMATS });
  /** `GET /v1/clients 200` of every response so far. */
  readonly seen = new Set<string>();

  private constructor(
    private readonly url: string,
    readonly document: OpenApi,
  ) {
    this.ajv.addSchema(document, 'api');
  }

  static async open(url: string): Promise<DescribedApi> {
    const response = await fetch(`${url}/v1/openapi.json`);
    return new DescribedApi(url, (await response.json()) as OpenApi);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<ApiResponse> {
    return this.ask('GET', path, { headers });
  }

  post(path: string, body: string, headers: Record<string, string> = {}): Promise<ApiResponse> {
    return this.ask('POST', path, { body, headers: { 'content-type': 'application/json', ...headers } });
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<ApiResponse> {
    return this.ask('DELETE', path, { headers });
  }

  /**
   * Sends any request.
   * @throws Error if the response is not described
   */
  async ask(method: string, path: string, init: RequestInit): Promise<ApiResponse> {
    const response = await fetch(this.url + path, { method, ...init });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body = (isJson ? JSON.parse(text) : {}) as Record<string, unknown>;
    this.check(method, path, response, isJson ? body : text);
    return { status: response.status, headers: response.headers, text, body };
  }

  private check(method: string, path: string, { status, headers }: Response, body: unknown): void {
    const template = this.findTemplate(method, path);
    // An address without a route has no description either
    if (template === undefined) return;
    const at = ['paths', template, method.toLowerCase(), 'responses', String(status)];
    const described = this.document.paths[template]?.[method.toLowerCase()]?.responses[String(status)];
    if (!described)
      throw new Error(`${method} ${template} may not respond with ${status}: ${JSON.stringify(body)}`);
    this.seen.add(`${method} ${template} ${status}`);
    if (!described.content) return;
    const type = (headers.get('content-type') ?? '').replace(/;.*/, '');
    if (!described.content[type])
      throw new Error(`${method} ${template} ${status} is not described as ${type}`);
    const validate = this.ajv.compile({ $ref: `api#${pointer(...at, 'content', type, 'schema')}` });
    if (!validate(body))
      throw new Error(
        `${method} ${path} ${status} breaks its schema: ${this.ajv.errorsText(validate.errors)}`,
      );
  }

  private findTemplate(method: string, path: string): string | undefined {
    const { pathname } = new URL(path, 'http://localhost');
    return Object.entries(this.document.paths)
      .filter(([, operations]) => operations[method.toLowerCase()])
      .map(([template]) => template)
      .find((template) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname));
  }
}
