import { useMessages } from '../../i18n/language';

type Named = Readonly<Partial<Record<'name' | 'description' | 'channel', string>>>;

/** Returns the displayed name of a part of a version: `Price 2, calls`. Items are numbered from 1. */
export function usePartName(): (steps: readonly string[], value: object) => string {
  const { terms: texts } = useMessages();
  const fields: Readonly<Record<string, string>> = texts.fields;
  const one: Readonly<Record<string, string>> = texts.one;
  const channels: Readonly<Record<string, string>> = texts.choices.channel;
  return (steps, value) => {
    const [within = '', step = ''] = [steps.at(-2), steps.at(-1)];
    if (within === 'bandPrices') return texts.inBand(step);
    if (!Object.hasOwn(one, within)) return fields[step] ?? step;
    const { name, description, channel } = value as Named;
    const own = name ?? description ?? channels[channel ?? ''];
    return `${one[within] ?? ''} ${Number(step) + 1}${own === undefined ? '' : `, ${own}`}`;
  };
}
