import { WithPeriod } from '../periods/with-period';
import type { PeriodRow } from '../../periods/use-periods';
import { QueryResult } from '../../parts/query-result';
import { CostFigures } from './cost-figures';
import { PreviewSheet } from './preview-sheet';
import { usePreview } from './use-preview';

/** The cost of a period so far, its forecast, and a preview of the invoice. */
export function CostPage({ clientId }: { readonly clientId: string }) {
  return (
    <WithPeriod clientId={clientId}>
      {(period) => <PeriodCost clientId={clientId} period={period} />}
    </WithPeriod>
  );
}

function PeriodCost({ clientId, period }: { readonly clientId: string; readonly period: PeriodRow }) {
  return (
    <QueryResult of={usePreview(clientId, period.firstDay)}>
      {(preview) => (
        <>
          <CostFigures preview={preview} />
          <PreviewSheet preview={preview} />
        </>
      )}
    </QueryResult>
  );
}
