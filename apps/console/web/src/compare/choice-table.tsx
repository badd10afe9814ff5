import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { Table } from '../parts/table';
import { useChoiceName } from './choice-name';
import type { ComparisonResponse } from './use-comparison';

export function ChoiceTable({ comparison }: { readonly comparison: ComparisonResponse }) {
  const { comparison: texts } = useMessages();
  const { money, decimal } = useFormat();
  const choiceName = useChoiceName();
  const { choices, currency, volume } = comparison;
  const amount = (text: string | undefined): string => (text === undefined ? '–' : money(text, currency));
  return (
    <Table
      caption={texts.volume(decimal(volume.contacts), decimal(volume.handledMinutes))}
      columns={[
        { title: texts.terms, cell: ({ name }) => choiceName(name) },
        { title: texts.net, cell: ({ net }) => amount(net), isNumber: true },
        { title: texts.difference, cell: ({ difference }) => amount(difference), isNumber: true },
        { title: texts.perContact, cell: ({ perContact }) => amount(perContact), isNumber: true },
        { title: texts.perMinute, cell: ({ perHandledMinute }) => amount(perHandledMinute), isNumber: true },
      ]}
      rows={choices}
      rowKey={({ name }) => name}
    />
  );
}
