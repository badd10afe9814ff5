import { useMessages } from '../../i18n/language';
import type { Messages } from '../../i18n/language';
import type { SchemaOf } from '../../api/schema-of';

/**
 * Describes a line in the reader's language from its fields; names given by people (fees, discounts, credits) are kept.
 * The document's own description, which is in English, stays in its JSON and CSV.
 */
export function useLineDescription(): (line: SchemaOf<'DocumentLine'>) => string {
  const messages = useMessages();
  return (line) => {
    const { component, description, channel, explanation } = line;
    const { lines } = messages.server;
    if (channel !== undefined) return priced(line, messages);
    switch (component) {
      case 'hours':
        return explanation.contracted === undefined ? lines.staffed : lines.contracted;
      case 'overflow':
        return overflow(line, lines) ?? description;
      case 'base-fee':
        return lines.baseFee;
      case 'minimum-shortfall':
        return lines.shortfall;
      default:
        return description;
    }
  };
}

/** Such as `Calls, queue vip, handle time 30/6`. */
function priced(
  line: SchemaOf<'DocumentLine'>,
  { channels, bases, contract, server: { lines } }: Messages,
): string {
  const { channel, queue, direction, skill, basis, increment, description, explanation } = line;
  if (channel === undefined || basis === undefined) return description;
  const keys = [
    channels[channel],
    ...(queue === undefined ? [] : [contract.queue(queue)]),
    ...(direction === undefined ? [] : [contract.directions[direction]]),
    ...(skill === undefined ? [] : [contract.skill(skill)]),
  ];
  const seconds = explanation.metered?.[0]?.agreedSeconds ?? 0;
  // A newer server may know more bases than this page.
  const known: Readonly<Partial<Messages['bases']>> = bases;
  const what = known[basis]?.line(seconds);
  if (what === undefined) return description;
  const rounding = increment === 'exact' ? lines.exact : increment;
  return [...keys, rounding === undefined ? what : lines.rounded(what, rounding)].join(', ');
}

function overflow(
  { explanation }: SchemaOf<'DocumentLine'>,
  lines: Messages['server']['lines'],
): string | undefined {
  const { capacity } = explanation;
  if (!capacity) return undefined;
  const { netting, intervalMinutes } = capacity;
  const netted: Readonly<Record<string, string>> = { day: lines.day, period: lines.period };
  return lines.capacity(netted[netting] ?? lines.interval(intervalMinutes));
}
