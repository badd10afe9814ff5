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
import { useStoppedBilling, useStoppedIngest } from '../activity/use-stopped';
import { useClosing } from '../activity/use-closing';

/** The month end: periods due, closes not booked yet, and why closes wait. */
export function ClosingPanel() {
  const { operations: texts, wording } = useMessages();
  const format = useFormat();
  const describeCause = useCause();
  const [billing, ingest] = [useStoppedBilling(), useStoppedIngest()];
  const stopped = [...(billing ?? []), ...(ingest ?? [])];
  const isKnown = billing !== undefined && ingest !== undefined;
  return (
    <Panel title={texts.closing}>
      <QueryResult of={useClosing()}>
        {({ due, unbooked, waiting, at }) => (
          <>
            <StoppedParts stopped={stopped} />
            <FigureRow
              figures={[
                { name: texts.due, value: format.number(due), note: texts.dueNote },
                { name: texts.unbooked, value: format.number(unbooked), note: texts.unbookedNote },
                {
                  name: texts.waiting,
                  value: format.number(waiting.length),
                  ...chooseTone(waiting.length),
                  note: chooseNote(due + unbooked, at),
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
    if (waiting + stopped.length > 0) return { tone: 'bad' };
    return isKnown ? { tone: 'good' } : {};
  }

  /** Whether all is closed is known only while all parts that a close needs are known to run. */
  function chooseNote(open: number, at: string | undefined): string | undefined {
    if (stopped.length > 0)
      return at === undefined ? texts.notCounted : texts.asOf(format.instant(at, 'UTC'));
    if (!isKnown) return undefined;
    return open === 0 ? wording.closing.done : texts.closingUnderWay;
  }
}
