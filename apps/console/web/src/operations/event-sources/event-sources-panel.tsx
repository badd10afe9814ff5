import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Answer } from '../../parts/answer';
import { Disclosure } from '../../parts/disclosure';
import { Panel } from '../../parts/panel';
import { PlatformTable } from './platform-table';
import { usePlatforms } from './use-platforms';

/** The event sources, first those that are inactive and should not be. */
export function PlatformsPanel() {
  const { operations: texts } = useMessages();
  const format = useFormat();
  return (
    <Panel title={texts.platforms}>
      <Answer of={usePlatforms()}>
        {({ since, known, silent, platforms }) => (
          <>
            <p className="quiet">
              {silent === 0 ? texts.allActive(known) : texts.someInactive(silent, known)}{' '}
              {since !== undefined && texts.knownSince(format.instant(since, 'UTC'))}
            </p>
            {silent > 0 && (
              <PlatformTable
                caption={texts.inactivePlatforms}
                platforms={platforms.filter(({ state }) => state === 'silent')}
              />
            )}
            {known > silent && (
              <Disclosure title={texts.activePlatforms}>
                <PlatformTable
                  caption={texts.activePlatforms}
                  platforms={platforms.filter(({ state }) => state === 'heard')}
                />
              </Disclosure>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}
