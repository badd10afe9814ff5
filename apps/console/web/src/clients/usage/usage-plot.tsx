import { useCallback, useMemo } from 'react';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Plot } from '../../plot/plot';
import { contactsByChannel } from './contacts-by-channel';
import type { Usage } from './use-usage';

/** Contacts over time, a line for each channel. */
export function UsagePlot({ usage, title }: { readonly usage: Usage; readonly title: string }) {
  const { client: texts, wording } = useMessages();
  const format = useFormat();
  const { zone, by } = usage;
  const formatX = useCallback(
    (at: number) =>
      by === 'day'
        ? format.date(at * 1000, zone)
        : `${format.date(at * 1000, zone)}, ${format.time(at * 1000, zone)}`,
    [format, zone, by],
  );
  const formatTick = useCallback(
    (at: number) => (by === 'day' ? format.shortDay(at * 1000, zone) : format.time(at * 1000, zone)),
    [format, zone, by],
  );
  const data = useMemo(() => {
    const { at, byChannel } = contactsByChannel(usage, Date.now());
    return {
      x: { name: texts.timesIn(zone), values: at },
      series: byChannel.map(({ channel, contacts }) => ({
        name: wording.channels.headings[channel],
        values: contacts,
      })),
      ...{ zone, step: by === 'day' ? 86_400 : 3_600 },
    };
  }, [usage, zone, by, wording, texts]);
  if (data.series.length === 0) return <p className="quiet">{texts.noUsage}</p>;
  return <Plot title={title} data={data} formatX={formatX} formatTick={formatTick} />;
}
