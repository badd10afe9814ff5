import { closingState, listStoppedParts } from '#console-client';
import { Link } from 'wouter';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { FigureRow } from '../../parts/figure-row';
import { useCause } from '../../periods/use-why-waiting';
import { Panel } from '../../parts/panel';
import { Table } from '../../parts/table';
import { clientPath } from '../../client-path';
import { StoppedParts } from '../activity/stopped-parts';
import { useClosing } from '../activity/use-closing';
import { useIngestReport } from '../activity/use-ingest';

/** The month end: periods due, closes not booked yet, and why closes wait. */
export function ClosingPanel() {
  const { operations: texts, wording } = useMessages();
  const format = useFormat();
  const describeCause = useCause();
  const closing = useClosing();
  const reports = { closing: closing.data, ingest: useIngestReport().data };
  const state = closingState(reports);
  return (
    <Panel title={texts.closing}>
      <QueryResult of={closing}>
        {({ due, unbooked, waiting, at }) => (
          <>
            <StoppedParts stopped={listStoppedParts(reports)} />
            <FigureRow
              figures={[
                { name: texts.due, value: format.number(due), note: texts.dueNote },
                { name: texts.unbooked, value: format.number(unbooked), note: texts.unbookedNote },
                {
                  name: texts.waiting,
                  value: format.number(waiting.length),
                  ...chooseTone(waiting.length),
                  note: chooseNote(at),
                },
              ]}
            />
            {waiting.length > 0 && (
              <Table
                caption={texts.whyWaiting}
                columns={[
                  {
                    title: texts.client,
                    cell: ({ clientId }) => <Link to={clientPath(clientId)}>{clientId}</Link>,
                  },
                  { title: texts.reason, cell: ({ cause, reason }) => describeCause(cause, reason) },
                  { title: texts.since, cell: ({ since }) => format.instant(since, 'UTC') },
                ]}
                rows={waiting}
                rowKey={({ clientId }) => clientId}
              />
            )}
          </>
        )}
      </QueryResult>
    </Panel>
  );

  function chooseTone(waiting: number): { readonly tone?: 'good' | 'bad' } {
    if (waiting > 0 || state === 'stopped') return { tone: 'bad' };
    return state === 'unknown' ? {} : { tone: 'good' };
  }

  function chooseNote(at: string | undefined): string | undefined {
    switch (state) {
      case 'stopped':
        return at === undefined ? texts.notCounted : texts.asOf(format.instant(at, 'UTC'));
      case 'unknown':
        return undefined;
      case 'under-way':
        return texts.closingUnderWay;
      case 'done':
        return wording.closing.done;
    }
  }
}
