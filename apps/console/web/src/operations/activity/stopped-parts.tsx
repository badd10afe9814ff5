import type { StoppedPart } from '#console-client';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';

/** The parts that are not running, when each was last seen, and the consequences; empty while all run. */
export function StoppedParts({ stopped }: { readonly stopped: readonly StoppedPart[] }) {
  const { closing: texts } = useMessages().wording;
  const { instant } = useFormat();
  return stopped.map(({ part, lastSeenAt }) => (
    <div key={part} className="refusal" role="alert">
      <strong>{texts.notRunning[part]}</strong> {texts.lastSeen(lastSeenAt && instant(lastSeenAt, 'UTC'))}
      <p>{texts.whileNotRunning[part]}</p>
    </div>
  ));
}
