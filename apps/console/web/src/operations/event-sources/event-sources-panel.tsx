import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Disclosure } from '../../parts/disclosure';
import { Panel } from '../../parts/panel';
import { EventSourceTable } from './event-source-table';
import { useEventSources } from './use-event-sources';

/** The event sources, first those that are inactive and should not be. */
export function EventSourcesPanel() {
  const { operations: texts } = useMessages();
  const format = useFormat();
  return (
    <Panel title={texts.platforms}>
      <QueryResult of={useEventSources()}>
        {({ since, known, silent, platforms }) => (
          <>
            <p className="quiet">
              {silent === 0 ? texts.allActive(known) : texts.someInactive(silent, known)}{' '}
              {since !== undefined && texts.knownSince(format.instant(since, 'UTC'))}
            </p>
            {silent > 0 && (
              <EventSourceTable
                caption={texts.inactivePlatforms}
                sources={platforms.filter(({ state }) => state === 'silent')}
              />
            )}
            {known > silent && (
              <Disclosure title={texts.activePlatforms}>
                <EventSourceTable
                  caption={texts.activePlatforms}
                  sources={platforms.filter(({ state }) => state === 'heard')}
                />
              </Disclosure>
            )}
          </>
        )}
      </QueryResult>
    </Panel>
  );
}
