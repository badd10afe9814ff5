import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { Table } from '../parts/table';
import type { Signed } from './use-contracts';

interface VersionListProps {
  readonly versions: readonly Signed[];
  readonly shown: number | undefined;
  readonly choose: (version: number) => void;
}

/** The versions with signer, start and reason; choosing one shows it. */
export function VersionList({ versions, shown, choose }: VersionListProps) {
  const { contract: texts, wording } = useMessages();
  const { instant } = useFormat();
  return (
    <Table
      caption={texts.versions}
      columns={[
        {
          title: texts.version,
          cell: ({ version }) => (
            <button type="button" aria-pressed={version === shown} onClick={() => choose(version)}>
              {texts.versionNumber(version)}
            </button>
          ),
        },
        { title: texts.state, cell: ({ state }) => texts.states[state] },
        { title: texts.model, cell: ({ contract }) => wording.terms.models[contract.model] },
        { title: texts.from, cell: ({ from, contract }) => instant(from, contract.zone ?? 'UTC') },
        {
          title: texts.signed,
          cell: ({ recordedAt, recordedBy }) => `${instant(recordedAt, 'UTC')}, ${recordedBy}`,
        },
        { title: texts.reason, cell: ({ reason, contract }) => reason ?? contract.note ?? '' },
      ]}
      rows={versions.toReversed()}
      rowKey={({ version }) => String(version)}
    />
  );
}
