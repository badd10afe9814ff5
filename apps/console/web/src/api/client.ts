import createClient from 'openapi-fetch';
import { ApiError, problemOf } from './problem';
import type { paths } from './schema';

/** The console's API, typed by its own description. A refusal is thrown as an `ApiError`. */
export const api = createClient<paths, 'application/json'>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  // A foreign page cannot send it without asking first: with the same-site cookie, what keeps forged requests out
  headers: { 'X-Contador-Request': 'page' },
});

api.use({
  async onResponse({ response }) {
    if (!response.ok) throw new ApiError(await problemOf(response));
  },
});

/** The body of an answer; refusals have been thrown before. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Error('an answer without a body');
  return data;
}
