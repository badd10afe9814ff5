import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import type { Stopped } from './use-stopped';

/** The parts that are not running, when each was last seen, and the consequences; empty while all run. */
export function StoppedParts({ stopped }: { readonly stopped: readonly Stopped[] }) {
  const { operations: texts, wording } = useMessages();
  const { instant } = useFormat();
  return stopped.map(({ part, lastSeenAt }) => (
    <div key={part} className="refusal" role="alert">
      <strong>{texts.notRunning[part]}</strong>{' '}
      {lastSeenAt === undefined ? texts.neverSeen : texts.lastSeen(instant(lastSeenAt, 'UTC'))}
      <p>{wording.closing.whileNotRunning[part]}</p>
    </div>
  ));
}
