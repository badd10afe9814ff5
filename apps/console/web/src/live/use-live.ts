import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** What the server tells of, and the queries that are answered anew for it. */
export const TOPICS = ['ingest', 'usage', 'closing', 'documents', 'contracts', 'dead-letters'] as const;

/**
 * Follows the server's events: each names what has changed, and whatever shows it is asked for again. The browser
 * connects again by itself; then everything is asked for anew, since events have been missed.
 * @returns whether the connection stands
 */
export function useLive(): boolean {
  const queries = useQueryClient();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const source = new EventSource('/v1/live');
    source.onopen = () => {
      setOn(true);
      for (const topic of TOPICS) void queries.invalidateQueries({ queryKey: [topic] });
    };
    source.onerror = () => setOn(false);
    for (const topic of TOPICS)
      source.addEventListener(topic, () => void queries.invalidateQueries({ queryKey: [topic] }));
    return () => source.close();
  }, [queries]);
  return isOn;
}
