import type { ApiSchema } from '../api/api-schema';
import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';

type Cause = ApiSchema<'WaitingCauseDto'>;
type Waiting = Pick<ApiSchema<'PeriodDto'>, 'waitsFor' | 'waitDetail' | 'zone'>;

/** Returns why a close cannot be booked. A reason without a code, such as a Kafka error, is returned unchanged. */
export function useCause(): (cause: Cause | undefined, reason: string) => string {
  const { wording } = useMessages();
  // A newer server may know more causes than this page.
  const causes: Readonly<Partial<Record<string, (sellerId: string) => string>>> = wording.closing.causes;
  return (cause, reason) => (cause && causes[cause.code]?.(cause.sellerId ?? '')) ?? reason;
}

/** Returns what a period waits for, or an empty string. */
export function useWhyWaiting(): (period: Waiting) => string {
  const { waits } = useMessages().wording.closing;
  const { instant } = useFormat();
  const describeCause = useCause();
  return ({ waitsFor, waitDetail = {}, zone }) => {
    const { standstill, since, cause, failure } = waitDetail;
    switch (waitsFor) {
      case undefined:
        return '';
      case 'journal':
        return standstill
          ? waits.notConsumed(standstill.partition, standstill.records, standstill.seconds)
          : waits.journal;
      case 'billing':
        return since === undefined ? waits.billing : waits.billingSince(instant(since, zone));
      case 'booking':
        return since === undefined
          ? waits.booking
          : waits.bookingSince(instant(since, zone), describeCause(cause, failure ?? ''));
      default:
        return waits[waitsFor];
    }
  };
}
