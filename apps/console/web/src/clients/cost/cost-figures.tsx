import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { FigureRow } from '../../parts/figure-row';
import { Panel } from '../../parts/panel';
import type { PreviewResponse } from './use-preview';

/** Cost so far, and the forecast. */
export function CostFigures({ preview }: { readonly preview: PreviewResponse }) {
  const { client: texts, wording } = useMessages();
  const { money, percent, instant } = useFormat();
  const { net, total, currency, forecast, asOf, zone } = preview;
  return (
    <Panel title={texts.soFar}>
      <FigureRow
        figures={[
          { name: texts.net, value: money(net, currency), note: texts.asOf(instant(asOf, zone)) },
          { name: texts.total, value: money(total, currency) },
          ...(forecast
            ? [
                {
                  name: texts.forecast,
                  value: money(forecast.net, currency),
                  note: texts.passed(percent(Number(forecast.elapsedShare))),
                },
                ...(forecast.band
                  ? [
                      {
                        name: texts.band,
                        value: `${money(forecast.band.low.net, currency)} – ${money(forecast.band.high.net, currency)}`,
                        note: texts.bandFrom(forecast.band.days),
                      },
                    ]
                  : []),
              ]
            : []),
        ]}
      />
      {forecast && (
        <p className="quiet">
          {wording.forecasts[forecast.methodCode]}{' '}
          {forecast.band && wording.forecasts[forecast.band.methodCode]}
        </p>
      )}
    </Panel>
  );
}
