import { useCallback, useMemo } from 'react';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Plot } from '../../plot/plot';
import type { Rate } from './rates';

/** The reader's own: these are instants of the last minutes, not of a contract. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function RatePlot({ rates }: { readonly rates: readonly Rate[] }) {
  const { operations: texts } = useMessages();
  const format = useFormat();
  const writeX = useCallback((at: number) => format.instantIn(at * 1000, HERE), [format]);
  const mark = useCallback((at: number) => format.clock(at * 1000, HERE), [format]);
  const data = useMemo(
    () => ({
      x: { name: texts.time(HERE), values: rates.map(({ at }) => at) },
      series: [{ name: texts.rate, values: rates.map(({ perSecond }) => perSecond) }],
      ...{ zone: HERE, step: 10 },
    }),
    [rates, texts],
  );
  if (rates.length < 2) return <p className="quiet">{texts.rateSoon}</p>;
  return <Plot title={texts.rateSince} data={data} writeX={writeX} mark={mark} />;
}
