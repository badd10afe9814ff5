import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Changes } from './changes';
import { WATCHED_TOPICS } from './topics';

/** Without a connection, everything shown is fetched again and the connection retried at this interval. */
const POLL_MS = 5_000;

/**
 * Follows the server's events: each names what has changed, and the queries that show it are fetched again. After a
 * lost connection all queries are, since events have been missed.
 * @returns whether the connection is open
 */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(false);
  useEffect(() => {
    const changes = new Changes(queries);
    const stop = follow(changes, setConnected);
    return () => {
      stop();
      changes.stop();
    };
  }, [queries]);
  return isConnected;
}

function follow(changes: Changes, setConnected: (isConnected: boolean) => void): () => void {
  const noteAll = (): void => WATCHED_TOPICS.forEach((topic) => changes.note(topic));
  let source = connect();
  function connect(): EventSource {
    const opened = new EventSource('/v1/live');
    opened.onopen = () => {
      setConnected(true);
      noteAll();
    };
    opened.onerror = () => setConnected(false);
    for (const topic of WATCHED_TOPICS)
      opened.addEventListener(topic, ({ data }: MessageEvent<string>) =>
        changes.note(topic, parseClientId(data)),
      );
    return opened;
  }
  const timer = setInterval(() => {
    if (source.readyState === EventSource.OPEN) return;
    noteAll();
    // The browser stops reconnecting if a response is not a stream, such as from a proxy whose server restarts
    if (source.readyState === EventSource.CLOSED) source = connect();
  }, POLL_MS);
  return () => {
    clearInterval(timer);
    source.close();
  };
}

const parseClientId = (data: string): string | undefined =>
  (JSON.parse(data) as { clientId?: string }).clientId;
