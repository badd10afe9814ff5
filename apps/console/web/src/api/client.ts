import { createConsoleClient } from '#console-client';
import { ApiError, readProblem } from './problem';

/** The console's API, typed by its OpenAPI description. An error response is thrown as an `ApiError`. */
export const api = createConsoleClient({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  // Another origin needs a CORS preflight to send this: with the same-site cookie, it prevents forged requests
  headers: { 'X-Contador-Request': 'page' },
});

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw new ApiError(await readProblem(response));
  },
});

/** The body of a successful response; error responses have already been thrown. */
export async function requireData<T>(response: Promise<{ data?: T }>): Promise<T> {
  const { data } = await response;
  if (data === undefined) throw new Error('a response without a body');
  return data;
}
