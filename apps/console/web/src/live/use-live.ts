import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Changes } from './changes';

/** What the server tells of: the first part of the keys of the queries that show it, before the client's id. */
const TOPICS = [
  'ingest',
  'usage',
  'closing',
  'documents',
  'contracts',
  'adjustments',
  'dead-letters',
  'platforms',
] as const;

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
  useEffect(() => {
    const changes = new Changes(queries);
    const stop = follow(changes, setOn);
    return () => {
      stop();
      changes.stop();
    };
  }, [queries]);
  return isOn;
}

function follow(changes: Changes, setOn: (isOn: boolean) => void): () => void {
  const all = (): void => TOPICS.forEach((topic) => changes.note(topic));
  let source = connect();
  function connect(): EventSource {
    const opened = new EventSource('/v1/live');
    opened.onopen = () => {
      setOn(true);
      all();
    };
    opened.onerror = () => setOn(false);
    for (const topic of TOPICS)
      opened.addEventListener(topic, ({ data }: MessageEvent<string>) => changes.note(topic, clientIn(data)));
    return opened;
  }
  const watch = setInterval(() => {
    if (source.readyState === EventSource.OPEN) return;
    all();
    // The browser gives up for good where the answer is no stream, such as from a proxy whose server restarts
    if (source.readyState === EventSource.CLOSED) source = connect();
  }, WITHOUT_MS);
  return () => {
    clearInterval(watch);
    source.close();
  };
}

const clientIn = (data: string): string | undefined => (JSON.parse(data) as { clientId?: string }).clientId;
