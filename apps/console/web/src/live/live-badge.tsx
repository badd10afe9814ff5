import { useMessages } from '../i18n/language';
import { useLive } from './use-live';

/** Shows whether the page updates by itself. */
export function LiveBadge() {
  const { live } = useMessages();
  const isConnected = useLive();
  return (
    <span className="live" data-on={isConnected} role="status">
      {isConnected ? live.on : live.off}
    </span>
  );
}
