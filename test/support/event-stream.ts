/** A client of a stream of server-sent events. */
export interface EventStream {
  readonly response: Response;
  /**
   * Waits until the received text matches, and returns the received text.
   * @throws when the stream ends before
   */
  readonly waitForMatch: (what: RegExp) => Promise<string>;
}

/** Opens a stream and reads it on demand; `signal` ends it. */
export async function openEventStream(
  url: string,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<EventStream> {
  const response = await fetch(url, { signal, headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    waitForMatch: async (what) => {
      while (!what.test(text)) {
        const { value, done = true } = (await reader?.read()) ?? {};
        if (done) throw new Error(`the stream ended after ${text}`);
        text += value ?? '';
      }
      return text;
    },
  };
}
