import { WithPeriod } from '../periods/with-period';
import type { PeriodRow } from '../periods/use-periods';
import { Answer } from '../../parts/answer';
import { CostFigures } from './cost-figures';
import { PreviewSheet } from './preview-sheet';
import { usePreview } from './use-preview';

/** What a period costs so far, where it is heading, and the invoice that it would be. */
export function CostPage({ clientId }: { readonly clientId: string }) {
  return (
    <WithPeriod clientId={clientId}>{(period) => <CostOf clientId={clientId} period={period} />}</WithPeriod>
  );
}

function CostOf({ clientId, period }: { readonly clientId: string; readonly period: PeriodRow }) {
  return (
    <Answer of={usePreview(clientId, period.firstDay)}>
      {(preview) => (
        <>
          <CostFigures preview={preview} />
          <PreviewSheet preview={preview} />
        </>
      )}
    </Answer>
  );
}
