import { useCallback, useMemo } from 'react';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Plot } from '../../plot/plot';
import type { Rate } from './rates';

/** The reader's own zone: the plot shows the last minutes, not a contract's calendar. */
const BROWSER_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function RatePlot({ rates }: { readonly rates: readonly Rate[] }) {
  const { operations: texts } = useMessages();
  const format = useFormat();
  const formatX = useCallback((at: number) => format.tableInstant(at * 1000, BROWSER_ZONE), [format]);
  const formatTick = useCallback((at: number) => format.clock(at * 1000, BROWSER_ZONE), [format]);
  const data = useMemo(
    () => ({
      x: { name: texts.time(BROWSER_ZONE), values: rates.map(({ at }) => at) },
      series: [{ name: texts.rate, values: rates.map(({ perSecond }) => perSecond) }],
      ...{ zone: BROWSER_ZONE, step: 10 },
    }),
    [rates, texts],
  );
  if (rates.length < 2) return <p className="quiet">{texts.rateSoon}</p>;
  return <Plot title={texts.rateSince} data={data} formatX={formatX} formatTick={formatTick} />;
}
