import { useMessages } from '../i18n/language';
import { ClosingPanel } from './closing/closing-panel';
import { DeadLettersPanel } from './dead-letters/dead-letters-panel';
import { KeepingUpPanel } from './keeping-up/keeping-up-panel';
import { PlatformsPanel } from './event-sources/platforms-panel';
import { VolumesPanel } from './volumes/volumes-panel';

/** Whether we keep up, what is wrong now, and how the day goes. */
export function OperationsPage() {
  const { navigation } = useMessages();
  return (
    <>
      <h1>{navigation.operations}</h1>
      <KeepingUpPanel />
      <ClosingPanel />
      <PlatformsPanel />
      <VolumesPanel />
      <DeadLettersPanel />
    </>
  );
}
