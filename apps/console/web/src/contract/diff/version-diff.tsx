import { useMessages } from '../../i18n/language';
import { Table } from '../../parts/table';
import { differences } from './differences';

/** The changes of a version, figure by figure. */
export function VersionDiff({ before, after }: { readonly before: Versioned; readonly after: Versioned }) {
  const { contract: texts } = useMessages();
  const changed = differences(before, after);
  if (changed.length === 0) return <p className="quiet">{texts.noChanges(before.version)}</p>;
  return (
    <Table
      caption={texts.changes(before.version, after.version)}
      columns={[
        { title: texts.where, cell: ({ pointer }) => <code>{pointer}</code> },
        { title: texts.before, cell: ({ before: was }) => (was === undefined ? '–' : <del>{was}</del>) },
        { title: texts.after, cell: ({ after: is }) => (is === undefined ? '–' : <ins>{is}</ins>) },
      ]}
      rows={changed}
      rowKey={({ pointer }) => pointer}
      isStacked
    />
  );
}

interface Versioned {
  readonly version: number;
}
