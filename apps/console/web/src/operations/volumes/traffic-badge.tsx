import type { Client } from '../../clients/use-clients';
import { useMessages } from '../../i18n/language';
import { Badge } from '../../parts/badge';

/** With fewer contacts a week before, none today can be chance and is not marked as bad. */
const MIN_CONTACTS = 5;

interface TrafficBadgeProps {
  readonly client: Client;
  readonly now: number;
  readonly then: number;
}

/** Shows whether a client's platforms send events as they did a week ago. */
export function TrafficBadge({ client, now, then }: TrafficBadgeProps) {
  const { operations: texts } = useMessages();
  if (client.meteredWithoutContract) return <Badge tone="bad">{texts.noContract}</Badge>;
  if (!client.metered) return <Badge>{texts.nothingYet}</Badge>;
  if (now === 0 && then >= MIN_CONTACTS) return <Badge tone="bad">{texts.clientInactive}</Badge>;
  if (now === 0) return <Badge>{texts.noTraffic}</Badge>;
  return <Badge tone="good">{texts.asUsual}</Badge>;
}
