import { useMessages } from '../i18n/language';
import { useLive } from './use-live';

/** Whether what the page shows moves by itself. */
export function LiveBadge() {
  const { live } = useMessages();
  const isOn = useLive();
  return (
    <span className="live" data-on={isOn} role="status">
      {isOn ? live.on : live.off}
    </span>
  );
}
