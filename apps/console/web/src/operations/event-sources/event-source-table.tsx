import { Link } from 'wouter';
import { clientPath } from '../../client-path';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Badge } from '../../parts/badge';
import { Table } from '../../parts/table';
import type { ListedSource } from './use-event-sources';

interface EventSourceTableProps {
  readonly caption: string;
  readonly sources: readonly ListedSource[];
}

export function EventSourceTable({ caption, sources }: EventSourceTableProps) {
  const { operations: texts } = useMessages();
  const format = useFormat();
  return (
    <Table
      caption={caption}
      columns={[
        { title: texts.platform, cell: ({ source }) => <code>{source}</code> },
        {
          title: texts.client,
          cell: ({ clientId }) => <Link to={clientPath(clientId)}>{clientId}</Link>,
        },
        {
          title: texts.state,
          cell: ({ state }) =>
            state === 'silent' ? (
              <Badge tone="bad">{texts.inactive}</Badge>
            ) : (
              <Badge tone="good">{texts.active}</Badge>
            ),
        },
        {
          title: texts.lastEvent,
          cell: ({ lastAt }) => (
            <>
              {format.instant(lastAt, 'UTC')}{' '}
              <small className="quiet">{texts.ago(format.span(Date.now() - Date.parse(lastAt)))}</small>
            </>
          ),
        },
        {
          title: texts.usually,
          cell: ({ usualPauseSeconds }) =>
            usualPauseSeconds === undefined ? texts.everyMinute : format.span(usualPauseSeconds * 1_000),
        },
      ]}
      rows={sources}
      rowKey={({ clientId, source }) => JSON.stringify([clientId, source])}
    />
  );
}
