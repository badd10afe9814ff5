import { useMessages } from '../i18n/language';
import { ClosingPanel } from './closing/closing-panel';
import { DeadLettersPanel } from './dead-letters/dead-letters-panel';
import { KeepingUpPanel } from './keeping-up/keeping-up-panel';
import { EventSourcesPanel } from './event-sources/event-sources-panel';
import { VolumesPanel } from './volumes/volumes-panel';

/** Ingest lag, the month end, event sources, today's volumes and dead letters. */
export function OperationsPage() {
  const { navigation } = useMessages();
  return (
    <>
      <h1>{navigation.operations}</h1>
      <KeepingUpPanel />
      <ClosingPanel />
      <EventSourcesPanel />
      <VolumesPanel />
      <DeadLettersPanel />
    </>
  );
}
