import { Link } from 'wouter';
import { clientPath } from '../../client-path';
import type { PeriodRow } from '../../periods/use-periods';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { useWhyWaiting } from '../../periods/use-why-waiting';
import { Badge } from '../../parts/badge';
import type { Tone } from '../../parts/badge';
import { Table } from '../../parts/table';

const TONES: Record<PeriodRow['state'], Tone> = {
  closed: 'good',
  due: 'waiting',
  waiting: 'waiting',
  open: 'plain',
  upcoming: 'plain',
};

interface PeriodTableProps {
  readonly clientId: string;
  readonly periods: readonly PeriodRow[];
}

export function PeriodTable({ clientId, periods }: PeriodTableProps) {
  const { billing: texts, periodStates } = useMessages();
  const { day, instant } = useFormat();
  const whyWaiting = useWhyWaiting();
  return (
    <Table
      caption={texts.periods}
      columns={[
        { title: texts.period, cell: ({ firstDay, lastDay }) => `${day(firstDay)} – ${day(lastDay)}` },
        { title: texts.state, cell: ({ state }) => <Badge tone={TONES[state]}>{periodStates[state]}</Badge> },
        ...(periods.some(({ waitsFor }) => waitsFor !== undefined)
          ? [{ title: texts.why, cell: (period: PeriodRow) => whyWaiting(period) }]
          : []),
        { title: texts.dueAt, cell: ({ dueAt, zone }) => (dueAt === undefined ? '' : instant(dueAt, zone)) },
        {
          title: texts.documents,
          cell: ({ close, reCloses = [] }) =>
            [...(close ? [close] : []), ...reCloses]
              .flatMap(({ documents }) => documents)
              .map(({ documentId, number }) => (
                <div key={documentId}>
                  <Link to={clientPath(clientId, 'documents', documentId)}>{number}</Link>
                </div>
              )),
        },
      ]}
      rows={periods.toReversed()}
      rowKey={({ firstDay }) => firstDay}
    />
  );
}
