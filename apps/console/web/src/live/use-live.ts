import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What the server tells of, and the queries that are answered anew for it. */
const TOPICS = ['ingest', 'usage', 'closing', 'documents', 'contracts', 'dead-letters'] as const;

/** While nobody tells what has changed, everything shown is asked for again, and the connection tried. */
const WITHOUT_MS = 5_000;

/**
 * Follows the server's events: each names what has changed, and whatever shows it is asked for again. After a lost
 * connection everything is asked for anew, since events have been missed.
 * @returns whether the connection stands
 */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isOn, setOn] = useState(false);
  useEffect(() => follow(queries, setOn), [queries]);
  return isOn;
}

function follow(queries: QueryClient, setOn: (isOn: boolean) => void): () => void {
  const askAgain = (topic: string): void => void queries.invalidateQueries({ queryKey: [topic] });
  const askAll = (): void => TOPICS.forEach(askAgain);
  let source = connect();
  function connect(): EventSource {
    const opened = new EventSource('/v1/live');
    opened.onopen = () => {
      setOn(true);
      askAll();
    };
    opened.onerror = () => setOn(false);
    for (const topic of TOPICS) opened.addEventListener(topic, () => askAgain(topic));
    return opened;
  }
  const watch = setInterval(() => {
    if (source.readyState === EventSource.OPEN) return;
    askAll();
    // The browser gives up for good where the answer is no stream, such as from a proxy whose server restarts
    if (source.readyState === EventSource.CLOSED) source = connect();
  }, WITHOUT_MS);
  return () => {
    clearInterval(watch);
    source.close();
  };
}
