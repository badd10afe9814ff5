import { WithPeriod } from '../periods/with-period';
import { PeriodUsage } from './period-usage';
import { TodayUsage } from './today-usage';

/** Usage of today and of a period. */
export function UsagePage({ clientId }: { readonly clientId: string }) {
  return (
    <WithPeriod clientId={clientId}>
      {(period) => (
        <>
          {period.state === 'open' && <TodayUsage clientId={clientId} zone={period.zone} />}
          <PeriodUsage clientId={clientId} period={period} />
        </>
      )}
    </WithPeriod>
  );
}
