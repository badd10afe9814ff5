import { useCallback, useMemo } from 'react';
import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { Plot } from '../plot/plot';
import { useChoiceName } from './choice-name';
import type { ComparisonResponse } from './use-comparison';

/** Net cost of each choice over the volume. */
export function ComparisonPlot({ comparison }: { readonly comparison: ComparisonResponse }) {
  const { comparison: texts } = useMessages();
  const format = useFormat();
  const choiceName = useChoiceName();
  const { currency, volume } = comparison;
  const data = useMemo(() => {
    const { factors, costs } = costCurves(comparison);
    return {
      x: { name: texts.atVolume, values: factors },
      series: costs.map(({ name, net }) => ({ name: choiceName(name), values: net })),
    };
  }, [comparison, texts, choiceName]);
  const formatX = useCallback(
    (factor: number) =>
      texts.timesVolume(format.number(factor, 2), format.number(factor * Number(volume.contacts))),
    [format, texts, volume],
  );
  const formatTick = useCallback((factor: number) => `× ${format.number(factor, 2)}`, [format]);
  const formatY = useCallback((net: number) => format.roundMoney(net, currency), [format, currency]);
  return <Plot title={texts.costOverVolume} data={data} {...{ formatX, formatTick, formatY }} />;
}

/** The choices' costs at common volumes, as floats: exact enough to draw, where a cent is less than a pixel. */
function costCurves({ choices }: ComparisonResponse) {
  const factors = [...new Set(choices.flatMap(({ series }) => series.map(({ factor }) => factor)))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const costs = choices.map(({ name, series }) => {
    const at = new Map(series.map(({ factor, net }) => [factor, Number(net)]));
    return { name, net: factors.map((factor) => at.get(factor) ?? null) };
  });
  return { factors: factors.map(Number), costs };
}
